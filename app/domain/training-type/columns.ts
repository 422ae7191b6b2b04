import { eq } from "drizzle-orm";
import { part, trainingType } from "#db/schema.server";
import { refuseField } from "../refusal";
import type { WriteContext } from "../write";
import type { DescribedType } from "./schemas";

export const columnsOf = ({ parts: _parts, retiredOn = null, purpose, ...rest }: DescribedType) => ({
  ...rest,
  retiredOn,
  ...(purpose && { purpose }),
});

const partColumns = ({ certifiedNeeded, ...rest }: DescribedType["parts"][number]) => ({
  ...rest,
  certifiedNeeded: certifiedNeeded ?? Math.min(1, rest.trainersNeeded),
});

/** The parts anew, in this order. Trainings that were planned keep their own sessions. */
export function replaceParts({ db }: WriteContext, trainingTypeId: number, parts: DescribedType["parts"]): void {
  db.delete(part).where(eq(part.trainingTypeId, trainingTypeId)).run();
  db.insert(part)
    .values(parts.map((row, index) => ({ ...partColumns(row), trainingTypeId, position: index + 1 })))
    .run();
}

export function assertFreeName({ db }: WriteContext, name: string, ownId: number | null): void {
  const other = db.select({ id: trainingType.id }).from(trainingType).where(eq(trainingType.name, name)).get();
  if (other && other.id !== ownId) refuseField("name", "name_taken");
}
