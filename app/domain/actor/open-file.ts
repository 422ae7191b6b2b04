import type { Context } from "../context";
import { write } from "../write";
import { type ActorFile, completeFile } from "./file";
import { OpenFile } from "./schemas";
import { actorSubject } from "./subject";

const open = write("actor.openFile", {
  input: OpenFile,
  subject: ({ db }, { personId }) => actorSubject(db, personId),
  work: ({ db }, _input, { file }): ActorFile | null => file && completeFile(db, file),
  journal: (file, { personId }) => file && { subject: "person", id: personId, detail: {} },
});

/**
 * An actor's whole file, or null when there is none yet: the one reading that is journalled, with who read it and when.
 * Refuses `not_found` to whoever is no coordinator of the actor's organisation. A sender's key is left aside: the answer to
 * it would be kept, and each opening counts.
 */
export function openFile({ once: _once, ...ctx }: Context, input: { personId: number }): ActorFile | null {
  return open(ctx, input);
}
