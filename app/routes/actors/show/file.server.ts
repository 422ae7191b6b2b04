import { json } from "@remix-run/node";
import { type ConsentPurpose, consentPurposes } from "#db/lists";
import { consentOn, giverOn } from "~/domain/actor/care-rules";
import { recordConsent, withdrawConsent } from "~/domain/actor/consents";
import { editFile } from "~/domain/actor/edit-file";
import type { ActorFile } from "~/domain/actor/file";
import { openFile } from "~/domain/actor/open-file";
import { EditFile, RecordConsent, WithdrawConsent } from "~/domain/actor/schemas";
import type { Context } from "~/domain/context";
import { type LocalDate, localDateOf, yearsBetween } from "~/domain/dates";
import { Refusal } from "~/domain/refusal";
import type { Form } from "~/http/form";
import { type RefusalView, refusalView, statusOf } from "~/http/refusal-view";
import type { WriteArgs } from "~/http/route";

export type FileNotice = "opened" | "saved" | "consent" | "withdrawn";

/**
 * Does what the form asks and answers with the whole file, which counts as an opening of its own. What was refused comes
 * back with the file and with what was typed; who may not see the file gets `not_found` either way.
 */
export function answerWithFile({ ctx, form, context }: WriteArgs, personId: number) {
  try {
    const notice = act(ctx, form, personId);
    return json({ isOpen: true, file: opened(ctx, personId), notice, refusal: null });
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === "not_found") throw error;
    const refusal = onePerField(refusalView(error, context.locale, form.values));
    return json({ isOpen: true, file: opened(ctx, personId), notice: null, refusal }, { status: statusOf(error) });
  }
}

function act(ctx: Context, form: Form, personId: number): FileNotice {
  switch (form.text("part")) {
    case "file":
      editFile(
        ctx,
        form.input(EditFile, { personId, willing: lines(form, "willing"), unwilling: lines(form, "unwilling") }),
      );
      return "saved";
    case "consent":
      recordConsent(ctx, form.input(RecordConsent, { personId }));
      return "consent";
    case "withdraw":
      withdrawConsent(ctx, form.input(WithdrawConsent, { personId }));
      return "withdrawn";
    default:
      return "opened";
  }
}

const lines = (form: Form, name: string): string[] =>
  form
    .text(name)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Themes are typed in one field, so that what is wrong with any of them is said there. */
function onePerField({ fields, ...view }: RefusalView): RefusalView {
  const merged: Record<string, string[]> = {};
  for (const [name, messages] of Object.entries(fields)) {
    const field = name.replace(/\[\d+\]$/, "");
    merged[field] = [...new Set([...(merged[field] ?? []), ...messages])];
  }
  return { ...view, fields: merged };
}

function opened(ctx: Context, personId: number) {
  const file = openFile(ctx, { personId });
  return file && fileView(file, localDateOf(ctx.now));
}

function fileView({ vogSeenAt, vogSeenById: _id, consents, ...file }: ActorFile, today: LocalDate) {
  const standing = consents.filter(({ withdrawnOn }) => withdrawnOn === null || withdrawnOn > today);
  return {
    ...file,
    age: yearsBetween(file.birthDate, today),
    vogSeenOn: vogSeenAt === null ? null : localDateOf(vogSeenAt),
    purposes: consentPurposes.map((purpose) => ({
      purpose,
      state: consentOn(consents, purpose, file.birthDate, today),
    })),
    asksOwnConsent: giverOn(file.birthDate, today) === "self" && standing.some(({ giver }) => giver === "guardian"),
    consents: consents.map(({ id, purpose, giver, giverName, givenOn, withdrawnOn }) => ({
      ...{ id, purpose, giver, giverName, givenOn, withdrawnOn },
    })),
    withdrawable: purposesOf(consents.filter(({ withdrawnOn }) => withdrawnOn === null)),
  };
}

const purposesOf = (consents: readonly { purpose: ConsentPurpose }[]): ConsentPurpose[] =>
  consents.map(({ purpose }) => purpose);

export type FileView = ReturnType<typeof fileView>;
