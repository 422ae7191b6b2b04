import { type Reader, statement } from "#db/client.server";
import { detailOf, type ListedTraining } from "./list";

const trainingsSql = detailOf("SELECT id FROM training", "code");

/** Every training by code, for the system itself (the command line). One statement, read row by row. */
export const exportTrainings = (db: Reader): IterableIterator<ListedTraining> =>
  statement<ListedTraining>(db, trainingsSql).iterate();
