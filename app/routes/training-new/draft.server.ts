import type { BookingFunction } from "#db/lists";
import { listCandidates } from "~/domain/booking/queries";
import { type LocalDate, localDateOf, parseLocalDate, yearOf } from "~/domain/dates";
import { fieldReasons } from "~/domain/field-reasons";
import { readCalendar, readLocations } from "~/domain/schedule/queries";
import { type WeighedFinding, warningsIn } from "~/domain/schedule/weigh";
import { listClients, listOpenLocations, listRegions, listTrainingTypes } from "~/domain/training/plan-choices";
import { PlannedSession } from "~/domain/training/plan-schema";
import { findTrainingType, listParts, type Part, weighPlan } from "~/domain/training/plan-weigh";
import { proposeDates } from "~/domain/training/rhythm";
import { requireUndated } from "~/domain/training/undated";
import { weighCandidates } from "~/domain/training/weigh-candidates";
import type { User } from "~/domain/user";
import { findingsView } from "~/http/finding-view";
import type { FormValues } from "~/http/form";
import type { RequestContext } from "~/http/request-context";
import { inWords } from "~/text/reasons.server";
import { staffChoices, staffIds, wishFor, withObjections } from "./staff.server";

/** What was typed so far, from the address or from a refused form. */
export class Typed {
  constructor(private readonly values: FormValues) {}

  text(name: string): string {
    const value = this.values[name] ?? "";
    return typeof value === "string" ? value : (value[0] ?? "");
  }

  id(name: string): number {
    return Number(this.text(name)) || 0;
  }
}

/** One proposed session as the form shows it: what was typed, and what is found about it. */
export interface DraftRow {
  partId: number;
  name: string;
  date: string;
  startsAt: string;
  endsAt: string;
  locationId: string;
  /** The day when it is one, for its name. */
  day: LocalDate | null;
  movedBecause: string[];
  fields: Record<string, string[]>;
  faults: string[];
  conflicts: string[];
  warnings: string[];
}

type Bare = Pick<DraftRow, "partId" | "name" | "date" | "startsAt" | "endsAt" | "locationId" | "movedBecause">;

/** Everything that the page shows: the choices, and the proposal once there is one. */
export function draftFrom(context: RequestContext, user: User, typed: Typed) {
  const { db, locale } = context;
  const undated = typed.text("voor") ? requireUndated(db, user, typed.text("voor")) : null;
  const clients = listClients(db, user);
  const client = undated?.clientOrganisationId ?? typed.id("clientOrganisationId");
  const regionCode =
    undated?.regionCode || typed.text("regionCode") || clients.find(({ id }) => id === client)?.regionCode || "";
  const type = findTrainingType(db, undated?.trainingTypeId ?? typed.id("trainingTypeId"));
  const parts = type ? listParts(db, type.id) : [];
  const today = localDateOf(context.now);
  const locations = listOpenLocations(db, regionCode, today);
  const firstDate = parseLocalDate(typed.text("firstDate"));
  const rows = regionCode === "" || parts.length === 0 ? [] : bareRows(context, typed, parts, regionCode, firstDate);
  const plan = { parts, client, regionCode, maxParticipants: undated?.maxParticipants ?? type?.maxParticipants ?? 1 };
  const weighed = weighRows(context, typed, plan, rows);
  return {
    undated,
    chosen: {
      trainingTypeId: typed.text("trainingTypeId"),
      clientOrganisationId: typed.text("clientOrganisationId"),
      regionCode,
      locationId: typed.text("locationId"),
      firstDate: firstDate ?? typed.text("firstDate"),
      year: typed.text("year") || String(yearOf(today)),
    },
    fields: missingIn(typed, { type, regionCode, firstDate }, locale),
    types: listTrainingTypes(db),
    clients,
    regions: listRegions(db),
    locations,
    rows: weighed.rows,
    asksReason: warningsIn(weighed.findings).length > 0,
    waiverReason: typed.text("waiverReason"),
    staff: weighed.staff,
  };
}

export type Draft = ReturnType<typeof draftFrom>;

type Chosen = { type: unknown; regionCode: string; firstDate: LocalDate | undefined };

/** What a proposal still lacks, once one was asked for. */
function missingIn(
  typed: Typed,
  { type, regionCode, firstDate }: Chosen,
  locale: RequestContext["locale"],
): Record<string, string[]> {
  const required = [inWords({ code: "required" }, locale)];
  const fields: Record<string, string[]> = {};
  if (typed.text("stap") === "") return fields;
  if (!type) fields.trainingTypeId = required;
  if (!typed.text("clientOrganisationId") && !typed.text("voor")) fields.clientOrganisationId = required;
  else if (!regionCode) fields.regionCode = required;
  if (!typed.text("firstDate")) fields.firstDate = required;
  else if (!firstDate) fields.firstDate = [inWords({ code: "not_a_date" }, locale)];
  return fields;
}

function bareRows(
  context: RequestContext,
  typed: Typed,
  parts: readonly Part[],
  regionCode: string,
  firstDate: LocalDate | undefined,
): Bare[] {
  const isTyped = typed.text("stap") !== "voorstel" && typed.text("sessions[0].date") !== "";
  if (isTyped) return parts.map((part, index) => typedRow(typed, part, index));
  return firstDate ? proposedRows(context, typed, parts, regionCode, firstDate) : [];
}

function typedRow(typed: Typed, part: Part, index: number): Bare {
  const field = (name: string) => typed.text(`sessions[${index}].${name}`);
  const [date, startsAt, endsAt, locationId] = [field("date"), field("startsAt"), field("endsAt"), field("locationId")];
  return { partId: part.id, name: part.name, date, startsAt, endsAt, locationId, movedBecause: [] };
}

function proposedRows(
  { db, locale }: RequestContext,
  typed: Typed,
  parts: readonly Part[],
  regionCode: string,
  firstDate: LocalDate,
): Bare[] {
  const locationId = typed.text("locationId");
  const zone = readLocations(db, [typed.id("locationId")]).get(typed.id("locationId"))?.schoolZone;
  const calendar = readCalendar(db, regionCode);
  const around = zone ? { ...calendar, zones: [zone] } : calendar;
  return proposeDates(parts, firstDate, around).map(({ part, date, startsAt, endsAt, movedBecause }) => ({
    ...{ partId: part.id, name: part.name, date, startsAt, endsAt, locationId },
    movedBecause: movedBecause.map((reason) => inWords(reason, locale)),
  }));
}

interface PlanAround {
  parts: readonly Part[];
  client: number;
  regionCode: string;
  maxParticipants: number;
}

interface Weighed {
  rows: DraftRow[];
  findings: WeighedFinding[];
  staff: ReturnType<typeof staffChoices> | null;
}

function weighRows(
  { db, locale, now }: RequestContext,
  typed: Typed,
  plan: PlanAround,
  rows: readonly Bare[],
): Weighed {
  if (rows.length === 0) return { rows: [], findings: [], staff: null };
  const parsed = rows.map((row) => PlannedSession.safeParse({ ...row, locationId: Number(row.locationId) || null }));
  const sound = parsed.flatMap((one, index) => (one.success ? [[String(index), one.data] as const] : []));
  const trainerIds = staffIds(typed, "trainerIds");
  const actorIds = staffIds(typed, "actorIds");
  const around = { ...plan, clientOrganisationId: plan.client, sessions: new Map(sound) };
  const findings = weighPlan(db, { ...around, trainerIds, actorIds }, now);
  const wishes = sound.flatMap(([key, session]) => wishFor(session, rows[Number(key)]?.name ?? ""));
  const wanted = { organisationId: plan.client, chosenIds: [...trainerIds, ...actorIds] };
  const candidatesFor = (as: BookingFunction) =>
    withObjections(listCandidates(db, as, wishes, wanted), (personIds) =>
      weighCandidates(db, around, { as, personIds }, now),
    );
  return {
    findings,
    staff: staffChoices(plan.parts, candidatesFor, { trainerIds, actorIds }),
    rows: rows.map((row, index) => {
      const { error } = parsed[index] ?? {};
      return {
        ...row,
        day: parseLocalDate(row.date) ?? null,
        fields: error ? wordsOf(fieldReasons(error), locale) : {},
        ...findingsView(findings, String(index), locale),
      };
    }),
  };
}

const wordsOf = (fields: ReturnType<typeof fieldReasons>, locale: RequestContext["locale"]) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, reasons]) => [name, reasons.map((reason) => inWords(reason, locale))]),
  );
