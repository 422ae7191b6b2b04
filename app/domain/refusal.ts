import type { Reason, ReasonCode, ReasonParam } from "./reasons";

/** The kinds of refusal; `http` maps each to a status. */
export type RefusalKind = "invalid" | "forbidden" | "not_found" | "conflict" | "stale" | "throttled" | "too_big";

const mark = Symbol.for("jim.refusal");

/** The one error of the domain: a rule said no, and why. `fields` names the input that should change. */
export class Refusal extends Error {
  readonly [mark] = true;

  /** The server and the built routes each load a copy of this class: a refusal of either is known by its mark. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "object" && value !== null && mark in value;
  }

  constructor(
    readonly kind: RefusalKind,
    readonly reasons: Reason[],
    readonly fields: Record<string, Reason[]> = {},
    /** For a stale save: what stands now, so that both versions can be shown. */
    readonly current?: Record<string, string>,
  ) {
    super(`${kind}: ${[...reasons, ...Object.values(fields).flat()].map((reason) => reason.code).join(", ")}`);
    this.name = "Refusal";
  }
}

export const reason = (code: ReasonCode, params?: Record<string, ReasonParam>): Reason =>
  params ? { code, params } : { code };

export const refuse = (kind: RefusalKind, code: ReasonCode, params?: Record<string, ReasonParam>): never => {
  throw new Refusal(kind, [reason(code, params)]);
};

export const refuseField = (field: string, code: ReasonCode, params?: Record<string, ReasonParam>): never => {
  throw new Refusal("invalid", [], { [field]: [reason(code, params)] });
};

/** The row, or a refusal that does not tell whether it exists. */
export function found<Row>(row: Row | undefined | null): Row {
  return row ?? refuse("not_found", "not_found");
}
