import { z } from "zod";
import { fieldReasons } from "~/domain/field-reasons";
import { warningsIn } from "~/domain/schedule/weigh";
import { type FoundSession, listSessionsOf } from "~/domain/session/find";
import { placeName } from "~/domain/session/queries";
import { Target } from "~/domain/session/schemas";
import { targetOf } from "~/domain/session/target";
import { weighMove, whyNotThere } from "~/domain/session/weigh-move";
import { findingInWords, findingsView } from "~/http/finding-view";
import type { RequestContext } from "~/http/request-context";
import { inWords } from "~/text/reasons.server";

/** What someone typed as the new day, times and place. */
export interface TypedTarget {
  date: string;
  startsAt: string;
  endsAt: string;
  locationId: string;
}

export const typedTarget = (text: (name: string) => string): TypedTarget => ({
  date: text("date"),
  startsAt: text("startsAt"),
  endsAt: text("endsAt"),
  locationId: text("locationId"),
});

const Typed = z.object({ ...Target.shape, locationId: z.string().transform((text) => Number(text) || null) });

/** What a move would do, before anything is saved; or why what was typed is no day, time or place. */
export function previewOf({ db, locale, now }: RequestContext, row: FoundSession, typed: TypedTarget) {
  const parsed = Typed.safeParse(typed);
  if (!parsed.success) return { fields: wordsOf(parsed.error, locale), effects: null };
  const target = parsed.data;
  const { findings, people, mails, losing, certificateCount } = weighMove(db, row, target, now);
  const impossible = whyNotThere(row, target);
  return {
    fields: {},
    effects: {
      ...findingsView(findings, "move", locale),
      impossible: impossible ? inWords(impossible, locale) : null,
      possible: !impossible && findings.every(({ level }) => level === "warning"),
      asksReason: warningsIn(findings).length > 0,
      from: momentOf(db, targetOf(row)),
      to: momentOf(db, target),
      people: people.map(({ personId, name, as, conflicts }) => ({
        ...{ personId, name, as },
        conflicts: conflicts.map((finding) => findingInWords(finding, locale)),
        mailed: mails.some((mail) => mail.personId === personId),
      })),
      mailCount: mails.length,
      losingCount: losing.length,
      certificateCount,
      sequence: sequenceWith(db, row, target),
    },
  };
}

export type Preview = ReturnType<typeof previewOf>;
export type Effects = NonNullable<Preview["effects"]>;

const wordsOf = (error: z.ZodError, locale: RequestContext["locale"]): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(fieldReasons(error)).map(([name, reasons]) => [name, reasons.map((one) => inWords(one, locale))]),
  );

const momentOf = (db: RequestContext["db"], { date, startsAt, endsAt, locationId }: Target) => ({
  ...{ date, startsAt, endsAt },
  place: placeName(db, locationId),
});

/** The training's sessions in order of time, this one where it would be. */
const sequenceWith = (db: RequestContext["db"], row: FoundSession, target: Target) =>
  listSessionsOf(db, row.training.id)
    .map(({ session: { id, name, date, startsAt, endsAt } }) =>
      id === row.session.id
        ? { id, name, isMoved: true, date: target.date, startsAt: target.startsAt, endsAt: target.endsAt }
        : { id, name, isMoved: false, date, startsAt, endsAt },
    )
    .toSorted((one, other) => `${one.date} ${one.startsAt}`.localeCompare(`${other.date} ${other.startsAt}`));
