import { write } from "../write";
import { type Enrolled, enrolPerson } from "./enrol-person";
import { findOrAddParticipant, requireKnown } from "./participant";
import { assertOpen, trainingByCode } from "./places";
import { EnrolKnown, EnrolNew } from "./schemas";

type Subject = ReturnType<typeof trainingByCode>;

const entry = ({ enrolmentId, personId, isPlaced }: Enrolled, _input: unknown, { training }: Subject) => ({
  subject: "enrolment",
  id: enrolmentId,
  trainingId: training.id,
  detail: { personId, isPlaced },
});

/**
 * Enrols someone whom the records know and the user may see; see `enrolPerson` for the places and what is refused.
 */
export const enrolKnown = write("enrolment.enrol", {
  input: EnrolKnown,
  subject: (ctx, input) => trainingByCode(ctx, input.trainingCode),
  work: (ctx, input, { training }): Enrolled => enrolPerson(ctx, training, requireKnown(ctx, input.personId)),
  journal: entry,
});

/**
 * Enrols someone by name and e-mail: the person of that address, else a new one with the role professional. Refuses
 * `email_known` (the address is of someone of another name) and asks about nearly the same name (`near_equal_person`,
 * answered by `isSomeoneElse`).
 */
export const enrolNew = write("enrolment.enrol", {
  input: EnrolNew,
  subject: (ctx, input) => trainingByCode(ctx, input.trainingCode),
  work: (ctx, input, { training }): Enrolled => {
    assertOpen(training);
    return enrolPerson(ctx, training, findOrAddParticipant(ctx, input, input.isSomeoneElse));
  },
  journal: entry,
});
