import { minutesBetween, yearOf } from "~/domain/dates";
import type { ActingDay } from "./acting";
import { actorPlaces } from "./actor-files";
import type { Member, Plot, Stage } from "./shapes";

const paidPlots: readonly Plot[] = ["closed", "to_issue", "delivered", "running"];
const travelCents = [640, 880, 1120, 1560] as const;
const hourCents = 330;
const monthCents = 21_000;
/** What is left to pay are the days since. */
const unpaidDays = 40;

/** What the actors got for the days of the last year: most of it went out for payment, the latest not yet. */
export function addAllowances(stage: Stage, actors: readonly Member[], days: readonly ActingDay[]): void {
  const { batch, calendar, coordinator, today } = stage;
  const at = calendar.instant(today - unpaidDays + 2, "09:00");
  const exportId = batch.add("allowanceExport", { at, byId: coordinator.id });
  const paid = days.filter(
    ({ session: { day }, plot }) => day > today - 365 && day < today - 12 && paidPlots.includes(plot),
  );
  const careful = actors[actorPlaces.noFixedAllowance]?.id;
  for (const { bookingId, personId, session } of paid) {
    const { part, date, day } = session;
    const minutes = minutesBetween(part.startsAt, part.endsAt);
    batch.add("allowance", {
      ...{ ...standing, personId, source: "programme", bookingId, payer: null, date, minutes },
      allowanceCents: personId === careful ? 0 : Math.round((minutes / 60) * hourCents),
      expensesCents: stage.random.pick(travelCents),
      recordedAt: calendar.instant(day + 6, "11:00"),
      recordedById: coordinator.id,
      exportId: day < today - unpaidDays ? exportId : null,
    });
  }
  addElsewhere(stage, actors[actorPlaces.nearLimit]);
}

const standing = { passedReason: null, voidedAt: null, voidedById: null, voidReason: null };
const yearCents = 178_000;

/** Another organisation paid somebody this year too, month after month: together it is near the year's limit. */
function addElsewhere({ batch, calendar, coordinator, today }: Stage, member: Member | undefined): void {
  if (!member) return;
  const now = calendar.dateOf(today);
  const firstDay = calendar.dayOf(`${yearOf(now)}-01-01`);
  const months = Math.max(1, Math.floor((today - firstDay) / 30));
  const allowanceCents = Math.floor(yearCents / months);
  for (let month = 0; month < months; month += 1) {
    const day = Math.min(firstDay + month * 30 + 14, today - 1);
    batch.add("allowance", {
      ...{
        ...standing,
        personId: member.id,
        source: "other_organisation",
        bookingId: null,
        payer: "Stichting Ervaring Telt",
      },
      ...{ date: calendar.dateOf(day), minutes: 1440, allowanceCents, expensesCents: 0, exportId: null },
      passedReason: allowanceCents > monthCents ? "In een keer uitbetaald voor het hele jaar" : null,
      recordedAt: calendar.instant(day, "12:00"),
      recordedById: coordinator.id,
    });
  }
}
