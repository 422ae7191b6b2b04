import { is } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import * as schema from "#db/schema.server";

const exported: unknown[] = Object.values(schema);
const tables = exported.filter((one): one is SQLiteTable => is(one, SQLiteTable));
const configs = tables.map(getTableConfig);

/** A session of a training, an intervision group's among them, and one of coaching. */
const roots = ["session", "coaching_session", "intervision_group"];

/** Every table that tells something of a session: the roots, and what points at one of those, however far. */
function aboutSessions(): typeof configs {
  const names = new Set(roots);
  for (let size = 0; size !== names.size; ) {
    size = names.size;
    for (const { name, foreignKeys } of configs) {
      const points = foreignKeys.some((key) => names.has(getTableConfig(key.reference().foreignTable).name));
      if (points) names.add(name);
    }
  }
  return configs.filter(({ name }) => names.has(name));
}

/** The columns that hold what somebody typed, or could: text without a closed list. */
const freeTexts = aboutSessions().flatMap(({ name, columns }) =>
  columns
    .filter((column) => column.columnType.startsWith("SQLiteText") && !column.enumValues?.length)
    .map((column) => `${name}.${column.name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`),
);

const moment = "a day or an hour";
const reason = "why something was done about the planning";
const money = "what an actor was paid";
const step = "the judgement of who learns to be a trainer or actor, on their own track";

/** Each of them with why it holds nothing of what was said. */
const explained: Record<string, string> = {
  "intervision_record.organisational_remark": "about the organisation of a meeting alone: the form says so",
  "coaching_action.text": "what two people agreed to do; they alone read it",
  "attendance_mark.reason": "why somebody was not there, or a mark was corrected",
  "session.name": "what the part of the training is called",
  "intervision_group.name": "what the group is called",
  "coaching_session.place": "where it is",
  "session_waiver.warning": "the code of a warning",
  "session_waiver.reason": reason,
  "booking.end_reason": reason,
  "booking_link.token_hash": "the hash of a link",
  "allowance.payer": money,
  "allowance.passed_reason": money,
  "allowance.void_reason": money,
  "assessment.remark": step,
  "assessment.scores": step,
  "assessment.screening_profile": step,
  "assessment.withdrawn_reason": step,
  ...Object.fromEntries(
    [
      ...["session.date", "session.starts_at", "session.ends_at"],
      ...["session_move.from_date", "session_move.from_starts_at", "session_move.from_ends_at"],
      ...["coaching_session.date", "coaching_session.starts_at", "coaching_session.ends_at"],
      ...["allowance.date", "assessment.assessed_on", "assessment.document_on", "care_talk.held_on"],
    ].map((name) => [name, moment]),
  ),
};

test("no free text of a session exists but organisational remarks, and what is explained", () => {
  expect(freeTexts.toSorted()).toEqual(Object.keys(explained).toSorted());
});

test("what is looked at holds every table that a session's facts can be in", () => {
  const names = aboutSessions().map(({ name }) => name);
  for (const name of ["attendance_mark", "booking", "coaching_action", "intervision_member", "intervision_record"]) {
    expect(names).toContain(name);
  }
});
