import { type NamedStaff, type SessionWithStaff, showTraining } from "~/domain/training/detail";
import { m } from "~/text/messages";
import { inWords } from "~/text/reasons.server";
import { statusName } from "~/text/training-status";
import type { Command } from "./command";

/** A training with its sessions, its places and what its next step lacks. */
export const showCommand: Command = {
  usage: "training show CODE",
  summary: (locale) => m.jim_training_show_summary({}, { locale }),
  run(call) {
    const { locale } = call;
    const data = showTraining(call.open(), null, call.args[0] ?? "", call.now);
    const { training, client, region, type, sessions, places, next } = data;
    const maximum = training.maxParticipants;
    const step = next.find(({ status }) => status !== "cancelled");
    return {
      data: { ...data, sessions: sessions.map(withNames) },
      lines: [
        [training.code, statusName(training.status, locale), type, client, region].join("\t"),
        m.jim_training_show_places({ ...places, maximum }, { locale }),
        ...sessions.map(({ date, startsAt, endsAt, name, place, people }) =>
          [date, `${startsAt}-${endsAt}`, name, place ?? "-", people.map(called).join(", ") || "-"].join("\t"),
        ),
        ...(step ? [m.jim_training_show_next({ status: statusName(step.status, locale) }, { locale })] : []),
        ...(step?.missing ?? []).map(({ reason, waivable }) => `${waivable ? "?" : "!"} ${inWords(reason, locale)}`),
      ],
    };
  },
};

/** Whoever has not said yes yet with a question mark. */
const called = ({ name, isAgreed }: NamedStaff): string => (isAgreed ? name : `${name}?`);

/** As scripts know it: the names of who said yes, and how many they are, beside everyone who stands there. */
function withNames(session: SessionWithStaff) {
  const agreed = (as: NamedStaff["function"]) =>
    session.people.filter((one) => one.function === as && one.isAgreed).map(({ name }) => name);
  const [trainers, actors] = [agreed("trainer"), agreed("actor")];
  return { ...session, trainers, trainersBooked: trainers.length, actors, actorsBooked: actors.length };
}
