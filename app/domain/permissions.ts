import type { Role } from "#db/lists";
import type { Grant, User } from "./user";

/** What a verb acts upon, as far as permission is concerned. */
export interface Subject {
  /** The organisation it belongs to; null belongs to the programme as a whole. */
  organisationId?: number | null;
  /** The person it is about. */
  personId?: number;
  /** Those booked as trainer on the training or session. */
  trainerIds?: readonly number[];
  /** Those who may judge it beside the coordination. */
  assessorIds?: readonly number[];
  /** Whatever else the verb needs of it. */
  [fact: string]: unknown;
}

type Condition = (grant: Grant, subject: Subject, user: User) => boolean;

const always: Condition = () => true;
/** A role for the whole programme, or the subject's own organisation. */
const inScope: Condition = (grant, subject) =>
  grant.organisationId === null || grant.organisationId === subject.organisationId;
const programmeWide: Condition = (grant) => grant.organisationId === null;
const bookedAsTrainer: Condition = (_grant, subject, user) => subject.trainerIds?.includes(user.id) ?? false;
const self: Condition = (_grant, subject, user) => subject.personId === user.id;

/** Those whom the step asked lets judge: certified trainers of the day, never the candidate. */
const certifiedAssessor: Condition = (_grant, subject, user) =>
  subject.personId !== user.id && (subject.assessorIds?.includes(user.id) ?? false);

/** One of the organisations that take part in it. */
const amongOrganisations: Condition = (grant, subject) =>
  grant.organisationId === null ||
  (Array.isArray(subject.organisationIds) && subject.organisationIds.includes(grant.organisationId));
/** Whoever coaches today: being a coach is a dated fact and no role. */
const isCoach: Condition = (_grant, subject, user) => subject.coachId === user.id;

/** When a young person can (school, exams) is between them and the coordination. */
const noActorInScope: Condition = (grant, subject, user) => subject.isActor === false && inScope(grant, subject, user);

/** `anyone` holds for everybody, signed in or not. */
type Row = Partial<Record<Role | "anyone", Condition>>;

const anyone: Grant = { role: "professional", organisationId: null };

/** The one table of who may do what: verb x role -> condition. What is not here is not allowed. */
export const permissions = {
  "signIn.request": { anyone: always },
  "signIn.issueLink": {},
  "signIn.asDemoPerson": {},
  "signIn.confirm": { anyone: always },
  "signIn.end": { anyone: always },
  "person.editOwn": { anyone: self },
  "training.read": {
    coordinator: inScope,
    administrator: inScope,
    programme_manager: always,
    organisation_contact: inScope,
    trainer: bookedAsTrainer,
  },
  "training.list": {
    coordinator: always,
    administrator: always,
    programme_manager: always,
    organisation_contact: always,
    trainer: always,
  },
  "training.plan": { coordinator: inScope, administrator: inScope },
  "training.advance": { coordinator: inScope, administrator: inScope },
  "training.cancel": { coordinator: inScope, administrator: inScope },
  "training.readJournal": { coordinator: inScope, administrator: inScope },
  "session.move": { coordinator: inScope, administrator: inScope },
  /** The board: what one may see on it follows from the trainings one may see; trainers and actors have their own. */
  "board.read": {
    coordinator: always,
    administrator: always,
    programme_manager: always,
    trainer: always,
    actor: always,
  },
  "capacity.read": { coordinator: always, administrator: always, programme_manager: always },
  "planningWish.save": { coordinator: inScope, administrator: inScope },
  "planningLock.set": { coordinator: inScope, administrator: inScope },
  "planningLock.release": { coordinator: inScope, administrator: inScope },
  /** A plan touches everybody's trainings: only who plans for the whole programme makes and accepts one. */
  "planProposal.list": { coordinator: programmeWide, administrator: programmeWide },
  "planProposal.start": { coordinator: programmeWide, administrator: programmeWide },
  "planProposal.stop": { coordinator: programmeWide, administrator: programmeWide },
  "planProposal.finish": {},
  "planProposal.accept": { coordinator: programmeWide, administrator: programmeWide },
  "planProposal.discard": { coordinator: programmeWide, administrator: programmeWide },
  "planningWeight.save": { coordinator: programmeWide, administrator: programmeWide },
  "calendarFeed.make": { anyone: self },
  "calendarFeed.revoke": { anyone: self },
  "booking.make": { coordinator: inScope, administrator: inScope },
  "booking.end": { coordinator: inScope, administrator: inScope },
  "booking.ask": { coordinator: inScope, administrator: inScope },
  "booking.replace": { coordinator: inScope, administrator: inScope },
  "booking.noteAbsence": { coordinator: inScope, administrator: inScope },
  /** Whoever holds the link, or is the one who was asked: the subject says which booking that is. */
  "booking.answer": { anyone: self },
  "availability.read": { trainer: self, actor: self, coordinator: inScope, administrator: noActorInScope },
  "availability.edit": { trainer: self, actor: self, coordinator: inScope, administrator: noActorInScope },
  "track.list": { coordinator: always, administrator: always },
  "track.add": { administrator: programmeWide },
  "track.edit": { administrator: programmeWide },
  "trainer.list": { coordinator: always, administrator: always, programme_manager: always },
  "trainer.read": { coordinator: inScope, administrator: inScope, programme_manager: always, trainer: self },
  "trainer.pause": { coordinator: inScope, administrator: inScope },
  "trainer.return": { coordinator: inScope, administrator: inScope },
  "candidacy.start": { coordinator: inScope, administrator: inScope },
  "candidacy.stop": { coordinator: inScope, administrator: inScope },
  "assessment.record": { coordinator: inScope, administrator: inScope, trainer: certifiedAssessor },
  "assessment.withdraw": { coordinator: inScope, administrator: inScope },
  "certification.grant": { coordinator: inScope, administrator: inScope },
  "certification.renew": { coordinator: inScope, administrator: inScope },
  "certification.signal": {},
  "certification.withdraw": { coordinator: inScope, administrator: inScope },
  /** An actor's file is the coordination's alone: an administrator, a trainer or a funder has no business there. */
  "actor.list": { coordinator: always },
  "actor.openFile": { coordinator: inScope },
  "actor.edit": { coordinator: inScope },
  "actor.recordConsent": { coordinator: inScope },
  "actor.withdrawConsent": { coordinator: inScope },
  "actor.recordTalk": { coordinator: inScope },
  "allowance.list": { coordinator: always },
  "allowance.record": { coordinator: inScope },
  "allowance.void": { coordinator: inScope },
  "allowance.export": { coordinator: programmeWide },
  "allowanceRate.edit": { coordinator: programmeWide, administrator: programmeWide },
  "enrolment.read": {
    coordinator: inScope,
    administrator: inScope,
    organisation_contact: inScope,
    trainer: bookedAsTrainer,
    professional: self,
  },
  "enrolment.readContact": { coordinator: inScope, administrator: inScope, organisation_contact: inScope },
  "enrolment.enrol": { coordinator: inScope, administrator: inScope },
  "enrolment.import": { coordinator: inScope, administrator: inScope },
  "enrolment.withdraw": { coordinator: inScope, administrator: inScope },
  "enrolment.place": { coordinator: inScope, administrator: inScope },
  "enrolment.substitute": { coordinator: inScope, administrator: inScope },
  "enrolment.transfer": { coordinator: inScope, administrator: inScope },
  "attendance.read": { coordinator: inScope, administrator: inScope, trainer: bookedAsTrainer },
  "attendance.register": { coordinator: inScope, administrator: inScope, trainer: bookedAsTrainer },
  "attendance.submit": { coordinator: inScope, administrator: inScope, trainer: bookedAsTrainer },
  "attendance.addWalkIn": { coordinator: inScope, administrator: inScope, trainer: bookedAsTrainer },
  "attendance.import": { coordinator: inScope, administrator: inScope },
  "intervision.read": { coordinator: inScope, administrator: inScope, trainer: bookedAsTrainer },
  "intervision.divide": { coordinator: inScope, administrator: inScope },
  "intervision.place": { coordinator: inScope, administrator: inScope },
  "intervision.assignGuide": { coordinator: inScope, administrator: inScope },
  "intervision.endGroup": { coordinator: inScope, administrator: inScope },
  "intervision.record": { coordinator: inScope, administrator: inScope, trainer: bookedAsTrainer },
  "guideRegistration.add": { coordinator: inScope, administrator: inScope },
  "guideRegistration.end": { coordinator: inScope, administrator: inScope },
  "makeUp.book": { coordinator: inScope, administrator: inScope, professional: self },
  "makeUp.withdraw": { coordinator: inScope, administrator: inScope, professional: self },
  "coaching.list": { coordinator: always, administrator: always, programme_manager: always },
  "coaching.appoint": { coordinator: inScope, administrator: inScope },
  "coaching.offer": { anyone: isCoach },
  "coaching.withdraw": { anyone: isCoach },
  "coaching.move": { anyone: isCoach },
  "coaching.record": { anyone: isCoach },
  "coaching.ask": { professional: self },
  "coaching.book": { professional: self },
  /** By who is coached, or by the coach: the subject says who may. */
  "coaching.cancel": { anyone: self },
  "coaching.agree": { anyone: self },
  "activity.list": { coordinator: always, administrator: always, programme_manager: always },
  "activity.add": { coordinator: amongOrganisations, administrator: amongOrganisations },
  "activity.edit": { coordinator: amongOrganisations, administrator: amongOrganisations },
  "activity.cancel": { coordinator: amongOrganisations, administrator: amongOrganisations },
  "certificate.read": {
    coordinator: inScope,
    administrator: inScope,
    professional: self,
    trainer: self,
    actor: self,
  },
  "certificate.issue": { coordinator: inScope, administrator: inScope },
  "certificate.revoke": { coordinator: inScope, administrator: inScope },
  "certificate.replace": { coordinator: inScope, administrator: inScope },
  "person.list": { coordinator: always, administrator: always, organisation_contact: always },
  "person.read": { coordinator: inScope, administrator: inScope, organisation_contact: inScope },
  "person.add": { coordinator: inScope, administrator: inScope },
  "person.edit": { coordinator: inScope, administrator: inScope },
  "person.grantRole": { administrator: programmeWide },
  "person.endRole": { administrator: programmeWide },
  "person.disable": { administrator: programmeWide },
  "organisation.list": { coordinator: always, administrator: always, programme_manager: always },
  "organisation.add": { coordinator: programmeWide, administrator: programmeWide },
  "organisation.edit": { coordinator: programmeWide, administrator: programmeWide },
  "location.add": { coordinator: always, administrator: always },
  "location.edit": { coordinator: always, administrator: always },
  "programme.read": { coordinator: always, administrator: always, programme_manager: always },
  "programme.edit": { administrator: programmeWide },
  "trainingType.add": { administrator: programmeWide },
  "trainingType.edit": { administrator: programmeWide },
  "schoolHoliday.edit": { administrator: programmeWide },
  "message.list": { administrator: programmeWide },
  "message.cancel": { administrator: programmeWide },
  "journal.list": { administrator: programmeWide },
} as const satisfies Record<string, Row>;

export type Verb = keyof typeof permissions;

/** Whether one of the user's roles allows the verb on this subject. */
export function may(user: User, verb: Verb, subject: Subject = {}): boolean {
  const row: Row = permissions[verb];
  if (row.anyone?.(anyone, subject, user)) return true;
  return user.grants.some((grant) => row[grant.role]?.(grant, subject, user) ?? false);
}
