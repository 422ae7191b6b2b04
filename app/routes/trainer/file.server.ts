import { readAvailability } from "~/domain/availability/queries";
import { addMonths, localDateOf } from "~/domain/dates";
import { may } from "~/domain/permissions";
import { quarterOf } from "~/domain/quarters";
import type { Reason } from "~/domain/reasons";
import { meanLoad } from "~/domain/trainer/mean-load";
import { workedQuarters } from "~/domain/trainer/quarter-picture";
import { requireTrainerFile, type TrainerFile } from "~/domain/trainer/queries";
import { readHomeRegions } from "~/domain/trainer/regions";
import type { TrainerVerdict } from "~/domain/trainer/rules";
import type { User } from "~/domain/user";
import type { RequestContext } from "~/http/request-context";
import { inWords } from "~/text/reasons.server";
import { trackView } from "./track-view.server";

const recentDeliveries = 10;
const monthsBack = 12;
const monthsAhead = 6;

/** Everything a trainer's page shows, for the coordination and for the trainer alike. */
export type TrainerFileView = ReturnType<typeof readFileView>;

/** As `requireTrainerFile`: refuses `not_found` for who may not see it. A fixed number of statements. */
export function readFileView({ db, now, locale }: RequestContext, user: User, personId: number) {
  const today = localDateOf(now);
  const file = requireTrainerFile(db, user, personId, now);
  const { verdict, deliveries, certifications, certificates, pauses } = file;
  const words = (many: readonly Reason[]) => many.map((one) => inWords(one, locale));
  return {
    today,
    person: { ...personOf(file), region: readHomeRegions(db, [personId]).get(personId) ?? null },
    ...{ state: verdict.state, reasons: words(reasonsFor(verdict)) },
    attributes: verdict.attributes,
    tracks: verdict.tracks.map((track) => trackView(track, { certifications, today, locale })),
    renewals: verdict.renewals.map((one) => ({ ...one, reasons: words(one.reasons) })),
    deliveries: { total: deliveries.length, recent: deliveries.slice(0, recentDeliveries) },
    quarters: workedQuarters(file, addMonths(today, -monthsBack), addMonths(today, monthsAhead)),
    load: { quarter: quarterOf(today).key, mean: meanLoad(db, quarterOf(today)) },
    availability: availabilityOf(db, personId, today),
    certifications: certifications.toReversed().map((one) => ({ ...one, number: numberOf(certificates, one.id) })),
    pauses: pauses.toReversed(),
    may: rightsOf(user, file.organisationId, personId),
  };
}

/** What a track lacks, or that it is complete, is said with the track. */
const reasonsFor = ({ reasons, tracks }: TrainerVerdict): Reason[] => {
  const saidThere = new Set(tracks.flatMap((track) => track.reasons).map((one) => JSON.stringify(one)));
  return reasons.filter((one) => !saidThere.has(JSON.stringify(one)));
};

const personOf = ({ id, name, organisation }: TrainerFile) => ({ id, name, organisation });

const numberOf = (certificates: TrainerFile["certificates"], id: number): string | null =>
  certificates.find(({ certificationId, isStanding }) => certificationId === id && isStanding)?.number ?? null;

function availabilityOf(db: RequestContext["db"], personId: number, today: string) {
  const known = readAvailability(db, [personId]).get(personId);
  return {
    home: known?.home?.name ?? null,
    travelRadiusKm: known?.travelRadiusKm ?? null,
    saidOn: known?.saidAt == null ? null : localDateOf(known.saidAt),
    weekly: known?.weekly ?? [],
    exceptions: known?.exceptions.filter(({ endsOn }) => endsOn >= today) ?? [],
  };
}

function rightsOf(user: User, organisationId: number | null, personId: number) {
  const subject = { organisationId, personId };
  return {
    manage: may(user, "candidacy.start", subject),
    editAvailability: may(user, "availability.edit", subject),
    readPerson: may(user, "person.read", subject),
    readCertificates: may(user, "certificate.read", subject),
  };
}
