import type { TrainerFilter } from "~/domain/trainer/overview";

/** A filter as its address says it: only what was chosen. */
export type Chosen = Partial<Record<"q" | "staat" | "organisatie", string>>;

export const chosenIn = ({ text, state, organisation }: TrainerFilter): Chosen => ({
  ...(text !== undefined && { q: text }),
  ...(state !== undefined && { staat: state }),
  ...(organisation !== undefined && { organisatie: String(organisation) }),
});

/** The address of the list with these choices; `page` counts from 1. */
export function listAddress(chosen: Chosen, page = 1, path = "/trainers"): string {
  const query = new URLSearchParams(chosen);
  if (page > 1) query.set("pagina", String(page));
  return query.size === 0 ? path : `${path}?${query}`;
}

/** The address without one of the choices. */
export function addressWithout(chosen: Chosen, name: keyof Chosen): string {
  const { [name]: _gone, ...rest } = chosen;
  return listAddress(rest);
}
