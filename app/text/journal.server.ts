import { type Locale, type TrainingStatus, trainingStatuses } from "#db/lists";
import type { JournalLine } from "~/domain/journal-queries";
import type { Verb } from "~/domain/permissions";
import { formatDate } from "./dates";
import { m } from "./messages";
import { statusName } from "./training-status";

/** The verbs that change something; the others only look. */
type Written = Exclude<Verb, `${string}.read${string}` | `${string}.list`>;
type Words = (params: Record<string, never>, options: { locale: Locale }) => string;

/** A verb without words does not compile. */
const words: Record<Written, Words> = {
  "signIn.request": m.training_journal_signIn_request,
  "signIn.issueLink": m.training_journal_signIn_issueLink,
  "signIn.asDemoPerson": m.training_journal_signIn_asDemoPerson,
  "signIn.confirm": m.training_journal_signIn_confirm,
  "signIn.end": m.training_journal_signIn_end,
  "person.editOwn": m.training_journal_person_editOwn,
  "person.add": m.training_journal_person_add,
  "person.edit": m.training_journal_person_edit,
  "person.grantRole": m.training_journal_person_grantRole,
  "person.endRole": m.training_journal_person_endRole,
  "person.disable": m.training_journal_person_disable,
  "training.plan": m.training_journal_training_plan,
  "training.advance": m.training_journal_training_advance,
  "training.cancel": m.training_journal_training_cancel,
  "session.move": m.training_journal_session_move,
  "booking.make": m.training_journal_booking_make,
  "booking.end": m.training_journal_booking_end,
  "enrolment.enrol": m.training_journal_enrolment_enrol,
  "enrolment.import": m.training_journal_enrolment_import,
  "enrolment.withdraw": m.training_journal_enrolment_withdraw,
  "enrolment.place": m.training_journal_enrolment_place,
  "enrolment.substitute": m.training_journal_enrolment_substitute,
  "enrolment.transfer": m.training_journal_enrolment_transfer,
  "attendance.register": m.training_journal_attendance_register,
  "attendance.submit": m.training_journal_attendance_submit,
  "attendance.addWalkIn": m.training_journal_attendance_addWalkIn,
  "attendance.import": m.training_journal_attendance_import,
  "certificate.issue": m.training_journal_certificate_issue,
  "certificate.revoke": m.training_journal_certificate_revoke,
  "certificate.replace": m.training_journal_certificate_replace,
  "organisation.edit": m.training_journal_organisation_edit,
  "organisation.add": m.training_journal_organisation_add,
  "location.edit": m.training_journal_location_edit,
  "location.add": m.training_journal_location_add,
  "programme.edit": m.training_journal_programme_edit,
  "trainingType.edit": m.training_journal_trainingType_edit,
  "trainingType.add": m.training_journal_trainingType_add,
  "schoolHoliday.edit": m.training_journal_schoolHoliday_edit,
  "booking.ask": m.training_journal_booking_ask,
  "booking.replace": m.training_journal_booking_replace,
  "booking.noteAbsence": m.training_journal_booking_noteAbsence,
  "booking.answer": m.training_journal_booking_answer,
  "availability.edit": m.training_journal_availability_edit,
  "track.add": m.training_journal_track_add,
  "track.edit": m.training_journal_track_edit,
  "trainer.pause": m.training_journal_trainer_pause,
  "trainer.return": m.training_journal_trainer_return,
  "candidacy.start": m.training_journal_candidacy_start,
  "candidacy.stop": m.training_journal_candidacy_stop,
  "assessment.record": m.training_journal_assessment_record,
  "assessment.withdraw": m.training_journal_assessment_withdraw,
  "certification.grant": m.training_journal_certification_grant,
  "certification.renew": m.training_journal_certification_renew,
  "certification.signal": m.training_journal_certification_signal,
  "certification.withdraw": m.training_journal_certification_withdraw,
  "actor.openFile": m.training_journal_actor_openFile,
  "actor.edit": m.training_journal_actor_edit,
  "actor.recordConsent": m.training_journal_actor_recordConsent,
  "actor.withdrawConsent": m.training_journal_actor_withdrawConsent,
  "actor.recordTalk": m.training_journal_actor_recordTalk,
  "allowance.record": m.training_journal_allowance_record,
  "allowance.void": m.training_journal_allowance_void,
  "allowance.export": m.training_journal_allowance_export,
  "allowanceRate.edit": m.training_journal_allowanceRate_edit,
  "planningWish.save": m.training_journal_planningWish_save,
  "planningLock.set": m.training_journal_planningLock_set,
  "planningLock.release": m.training_journal_planningLock_release,
  "planProposal.start": m.training_journal_planProposal_start,
  "planProposal.stop": m.training_journal_planProposal_stop,
  "planProposal.finish": m.training_journal_planProposal_finish,
  "planProposal.accept": m.training_journal_planProposal_accept,
  "planProposal.discard": m.training_journal_planProposal_discard,
  "planningWeight.save": m.training_journal_planningWeight_save,
  "calendarFeed.make": m.training_journal_calendarFeed_make,
  "calendarFeed.revoke": m.training_journal_calendarFeed_revoke,
  "intervision.divide": m.training_journal_intervision_divide,
  "intervision.place": m.training_journal_intervision_place,
  "intervision.assignGuide": m.training_journal_intervision_assignGuide,
  "intervision.endGroup": m.training_journal_intervision_endGroup,
  "intervision.record": m.training_journal_intervision_record,
  "guideRegistration.add": m.training_journal_guideRegistration_add,
  "guideRegistration.end": m.training_journal_guideRegistration_end,
  "makeUp.book": m.training_journal_makeUp_book,
  "makeUp.withdraw": m.training_journal_makeUp_withdraw,
  "coaching.appoint": m.training_journal_coaching_appoint,
  "coaching.offer": m.training_journal_coaching_offer,
  "coaching.withdraw": m.training_journal_coaching_withdraw,
  "coaching.move": m.training_journal_coaching_move,
  "coaching.record": m.training_journal_coaching_record,
  "coaching.ask": m.training_journal_coaching_ask,
  "coaching.book": m.training_journal_coaching_book,
  "coaching.cancel": m.training_journal_coaching_cancel,
  "coaching.agree": m.training_journal_coaching_agree,
  "activity.add": m.training_journal_activity_add,
  "activity.edit": m.training_journal_activity_edit,
  "activity.cancel": m.training_journal_activity_cancel,
  "message.cancel": m.training_journal_message_cancel,
};

/** What was done, in a sentence, with what is worth telling about it. */
export interface JournalWords {
  title: string;
  notes: string[];
}

export function journalWords({ verb, about, detail }: JournalLine, locale: Locale): JournalWords {
  const title = titleOf(verb, locale);
  return {
    title: about ? m.training_journal_about({ what: title, about }, { locale }) : title,
    notes: notes.flatMap((note) => note(detail, locale) ?? []),
  };
}

const isWritten = (verb: string): verb is Written => verb in words;

const titleOf = (verb: string, locale: Locale): string =>
  isWritten(verb) ? words[verb]({}, { locale }) : m.training_journal_other({ verb }, { locale });

type Detail = JournalLine["detail"];
type Note = (detail: Detail, locale: Locale) => string | null;

const textIn = (detail: Detail, ...names: string[]): string | null =>
  names.map((name) => detail[name]).find((value) => typeof value === "string" && value !== "") as string | null;

const isStatus = (value: unknown): value is TrainingStatus => trainingStatuses.some((status) => status === value);

const status: Note = ({ from, status: to }, locale) => {
  if (!isStatus(to) || to === "planned") return null;
  const name = statusName(to, locale);
  return isStatus(from)
    ? m.training_journal_status({ from: statusName(from, locale), to: name }, { locale })
    : m.training_journal_status_only({ to: name }, { locale });
};

/** A day with its hours, as a session stood. */
function momentOf(value: unknown, locale: Locale): string | null {
  const { date, startsAt, endsAt } = (value ?? {}) as Record<string, unknown>;
  return typeof date === "string" ? `${formatDate(date, locale)} ${startsAt}–${endsAt}` : null;
}

const moved: Note = (detail, locale) => {
  const [from, to] = [momentOf(detail.from, locale), momentOf(detail.to, locale)];
  return from && to ? m.training_journal_moved({ from, to }, { locale }) : null;
};

const dates: Note = (detail, locale) => {
  if (!Array.isArray(detail.dates) || detail.dates.length === 0) return null;
  const days = detail.dates.map((date) => formatDate(String(date), locale)).join(", ");
  return m.training_journal_dates({ dates: days }, { locale });
};

const numbers: Note = ({ numbers: many, number }, locale) => {
  const all = Array.isArray(many) ? many.map(String) : typeof number === "string" ? [number] : [];
  return all.length > 0 ? m.training_journal_numbers({ numbers: all.join(", ") }, { locale }) : null;
};

type Counting = (params: { count: number }, options: { locale: Locale }) => string;

/** A number, or how many there are in a list; nothing is not worth telling. */
const counted =
  (name: string, say: Counting): Note =>
  (detail, locale) => {
    const value = detail[name];
    const count = Array.isArray(value) ? value.length : Number(value);
    return count > 0 ? say({ count }, { locale }) : null;
  };

const reason: Note = (detail, locale) => {
  const text = textIn(detail, "reason", "waiverReason", "correctionReason");
  return text ? m.training_journal_reason({ reason: text }, { locale }) : null;
};

const notes: readonly Note[] = [
  status,
  moved,
  dates,
  numbers,
  counted("marks", m.training_journal_marks),
  counted("placed", m.training_journal_placed),
  counted("waiting", m.training_journal_waiting),
  counted("mailed", m.training_journal_mailed),
  reason,
];
