import type { AskedSession, MessageParams } from "~/domain/message/kinds";
import { m } from "~/text/messages";
import { listIn, sessionLines } from "./asked-session";
import { dayInWords } from "./day";
import { type Block, type Compose, paragraph } from "./mail";

type Options = Parameters<Compose<never>>[1];

const toMine = (label: string): Block => ({ as: "link", label, path: "/mijn" });

const moment = (date: string, hours: string, options: Options) =>
  m.mail_moment({ date: dayInWords(date, options.locale), hours }, options);

const withPlace = (line: string, place: string): Block => ({ as: "lines", lines: place ? [line, place] : [line] });

/** A coaching session was booked: for the one who coaches and the one who is coached. */
export const coachingBooked: Compose<MessageParams["coaching_booked"]> = ({ other, date, hours, place }, options) => ({
  subject: m.mail_coaching_booked_subject({ other }, options),
  blocks: [
    paragraph(m.mail_coaching_booked_text({ other }, options)),
    withPlace(moment(date, hours, options), place),
    { as: "link", label: m.mail_coaching_action({}, options), path: "/mijn/coaching" },
  ],
});

export const coachingCancelled: Compose<MessageParams["coaching_cancelled"]> = ({ other, date, hours }, options) => ({
  subject: m.mail_coaching_cancelled_subject({ other }, options),
  blocks: [
    paragraph(m.mail_coaching_cancelled_text({ other, moment: moment(date, hours, options) }, options)),
    { as: "link", label: m.mail_coaching_action({}, options), path: "/mijn/coaching" },
  ],
});

/** Someone has a place in another group, to make up what they missed. */
export const makeUpBooked: Compose<MessageParams["make_up_booked"]> = (params, options) => {
  const { missed, organisation, date, hours, place } = params;
  return {
    subject: m.mail_make_up_booked_subject({ missed }, options),
    blocks: [
      paragraph(m.mail_make_up_booked_text({ missed, organisation }, options)),
      withPlace(moment(date, hours, options), place),
      toMine(m.mail_my_trainings_action({}, options)),
    ],
  };
};

/** The session in which they would make something up does not go on for them: another place is to be chosen. */
export const makeUpLost: Compose<MessageParams["make_up_lost"]> = ({ missed, organisation, date }, options) => ({
  subject: m.mail_make_up_lost_subject({ missed }, options),
  blocks: [
    paragraph(m.mail_make_up_lost_text({ missed, organisation, date: dayInWords(date, options.locale) }, options)),
    toMine(m.mail_make_up_lost_action({}, options)),
  ],
});

/** In which intervision group someone is, who guides it and when it meets. */
export const intervisionGroup: Compose<MessageParams["intervision_group"]> = (params, options) => {
  const { group, guide, meetings } = params;
  return {
    subject: m.mail_intervision_group_subject({ group }, options),
    blocks: [
      paragraph(
        guide
          ? m.mail_intervision_group_text({ group, guide }, options)
          : m.mail_intervision_group_unguided({ group }, options),
      ),
      ...listIn<AskedSession>(meetings).map(
        (one): Block => ({ as: "lines", lines: sessionLines(one, options.locale) }),
      ),
      toMine(m.mail_my_trainings_action({}, options)),
    ],
  };
};
