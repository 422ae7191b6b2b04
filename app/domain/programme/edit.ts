import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { targetKinds } from "#db/lists";
import { programme, target } from "#db/schema.server";
import { email, id, localDate, textOf } from "../fields";
import { found } from "../refusal";
import { assertVersion } from "../version";
import { type WriteContext, write } from "../write";

const amount = z.number().int().min(0).max(10_000_000);

const Target = z.object({
  kind: z.enum(targetKinds),
  /** Null for the whole period. */
  year: z.number().int().min(1990).max(2200).nullable(),
  amount,
});

export const EditProgramme = z
  .object({
    programmeId: id,
    version: z.number().int(),
    name: textOf(200),
    startsOn: localDate,
    endsOn: localDate,
    issuer: textOf(200),
    signatoryName: textOf(200),
    signatoryTitle: textOf(200),
    contactEmail: email.nullish(),
    baselineProfessionals: amount,
    baselineOn: localDate.nullish(),
    /** All that there are: one that is not named is taken away. */
    targets: z.array(Target).max(500),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { message: "end_before_start", path: ["endsOn"] });

type Targets = z.output<typeof EditProgramme>["targets"];

/** Changes the programme's facts and targets; certificates keep what they were issued with. Refuses `stale`. */
export const editProgramme = write("programme.edit", {
  input: EditProgramme,
  subject: (ctx, { programmeId }) => ({
    row: found(ctx.db.select().from(programme).where(eq(programme.id, programmeId)).get()),
  }),
  work: (ctx, { programmeId, version, targets, contactEmail = null, baselineOn = null, ...rest }, { row }) => {
    assertVersion(row.version, version, { ...row });
    const values = { ...rest, contactEmail, baselineOn, version: version + 1 };
    ctx.db.update(programme).set(values).where(eq(programme.id, programmeId)).run();
    replaceTargets(ctx, programmeId, targets);
    return programmeId;
  },
  journal: (programmeId, { name, targets }) => ({
    subject: "programme",
    id: programmeId,
    detail: { name, targets: targets.length },
  }),
});

/** A target that stays keeps its baseline. */
function replaceTargets({ db }: WriteContext, programmeId: number, targets: Targets): void {
  const standing = db.select().from(target).where(eq(target.programmeId, programmeId)).all();
  const same = (one: Targets[number], row: (typeof standing)[number]) => one.kind === row.kind && one.year === row.year;
  for (const row of standing.filter((row) => !targets.some((one) => same(one, row)))) {
    db.delete(target)
      .where(and(eq(target.id, row.id), eq(target.programmeId, programmeId)))
      .run();
  }
  for (const one of targets) {
    const known = standing.find((row) => same(one, row));
    if (known) db.update(target).set({ amount: one.amount }).where(eq(target.id, known.id)).run();
    else
      db.insert(target)
        .values({ programmeId, ...one })
        .run();
  }
}
