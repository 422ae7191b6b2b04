import { and, eq, ne, sql } from "drizzle-orm";
import { actorFile, actorTheme } from "#db/schema.server";
import { type LocalDate, localDateOf, yearsBetween } from "../dates";
import { refuseField } from "../refusal";
import { assertVersion } from "../version";
import { type WriteContext, write } from "../write";
import { readThemes } from "./file";
import { EditFile, type FileInput } from "./schemas";
import { actorSubject, type FileRow } from "./subject";

const youngest = 12;
const oldest = 100;

/**
 * Makes an actor's file (version 0) or changes it. Refuses `stale`; a birth date that is to come,
 * under 12 or over 100 years ago; a display name that another actor goes by; a way to reach a supporter without their name;
 * a conduct certificate (VOG) without date or profile, or from a day to come; a theme that is on both lists. Who changes the
 * conduct certificate's date or profile is who saw it.
 */
export const editFile = write("actor.edit", {
  input: EditFile,
  subject: ({ db }, { personId }) => actorSubject(db, personId),
  work(ctx, input, { file }) {
    const themes = file ? readThemes(ctx.db, file.personId) : { willing: [], unwilling: [] };
    assertVersion(file?.version ?? 0, input.version, file ? standing(file, themes) : {});
    refuseWrong(ctx, input);
    const { willing, unwilling, ...values } = input;
    const row = { ...values, ...seen(ctx, input, file), version: input.version + 1 };
    ctx.db.insert(actorFile).values(row).onConflictDoUpdate({ target: actorFile.personId, set: row }).run();
    replaceThemes(ctx, input);
    return { version: row.version, changed: changes(file, themes, input) };
  },
  journal: ({ changed }, { personId }) => ({ subject: "person", id: personId, detail: { changed } }),
});

type Themes = ReturnType<typeof readThemes>;

const joined = (themes: readonly string[]): string => themes.join("\n");

/** What stands now, by the names of the form's fields. */
const standing = (file: FileRow, themes: Themes) => ({
  ...file,
  willing: joined(themes.willing),
  unwilling: joined(themes.unwilling),
});

function refuseWrong(ctx: WriteContext, input: FileInput): void {
  const today = localDateOf(ctx.now);
  refuseBirthDate(input.birthDate, today);
  if (isNameTaken(ctx, input)) refuseField("displayName", "name_taken");
  if (!input.supporterName && (input.supporterEmail ?? input.supporterPhone)) {
    refuseField("supporterName", "supporter_name_needed");
  }
  if ((input.vogIssuedOn === null) !== (input.vogProfile === null)) {
    refuseField(input.vogIssuedOn === null ? "vogIssuedOn" : "vogProfile", "vog_whole");
  }
  if (input.vogIssuedOn !== null && input.vogIssuedOn > today) refuseField("vogIssuedOn", "date_to_come");
  const twice = input.willing.find((theme) => input.unwilling.includes(theme));
  if (twice !== undefined) refuseField("unwilling", "theme_twice", { theme: twice });
}

function refuseBirthDate(birthDate: LocalDate, today: LocalDate): void {
  if (birthDate > today) refuseField("birthDate", "birth_date_to_come");
  const age = yearsBetween(birthDate, today);
  if (age < youngest) refuseField("birthDate", "too_young_to_act", { limit: youngest });
  if (age > oldest) refuseField("birthDate", "too_old_to_act", { limit: oldest });
}

/** Planners know actors by this name alone, so that no two may share it. */
function isNameTaken({ db }: WriteContext, { displayName, personId }: FileInput): boolean {
  const same = sql`lower(${actorFile.displayName}) = lower(${displayName})`;
  const other = and(same, ne(actorFile.personId, personId));
  return db.select({ id: actorFile.personId }).from(actorFile).where(other).get() !== undefined;
}

function seen({ now, user }: WriteContext, { vogIssuedOn, vogProfile }: FileInput, file: FileRow | null) {
  if (vogIssuedOn === null) return { vogSeenAt: null, vogSeenById: null };
  if (file?.vogIssuedOn === vogIssuedOn && file.vogProfile === vogProfile) {
    return { vogSeenAt: file.vogSeenAt, vogSeenById: file.vogSeenById };
  }
  return { vogSeenAt: now, vogSeenById: user?.id ?? null };
}

function replaceThemes({ db }: WriteContext, { personId, willing, unwilling }: FileInput): void {
  db.delete(actorTheme).where(eq(actorTheme.personId, personId)).run();
  const rows = [
    ...willing.map((theme) => ({ personId, theme, isWilling: true })),
    ...unwilling.map((theme) => ({ personId, theme, isWilling: false })),
  ];
  if (rows.length > 0) db.insert(actorTheme).values(rows).run();
}

const names = [
  "displayName",
  "birthDate",
  "supporterName",
  "supporterEmail",
  "supporterPhone",
  "channel",
  "maxDaysPerMonth",
  "restDays",
  "aftercareDays",
  "noFixedAllowance",
  "vogIssuedOn",
  "vogProfile",
] as const satisfies (keyof FileInput & keyof FileRow)[];

/** The names of what changed: the journal tells that a supporter changed, not to whom. */
function changes(file: FileRow | null, themes: Themes, input: FileInput): string[] {
  const lists = (["willing", "unwilling"] as const).filter((name) => joined(themes[name]) !== joined(input[name]));
  return [...names.filter((name) => input[name] !== (file?.[name] ?? null)), ...lists];
}
