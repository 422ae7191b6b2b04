import { m } from "~/text/messages";
import type { AvailabilityPage } from "./page.server";

/** The days of the week, Monday first. */
export const dayNames = () => [
  m.availability_monday(),
  m.availability_tuesday(),
  m.availability_wednesday(),
  m.availability_thursday(),
  m.availability_friday(),
  m.availability_saturday(),
  m.availability_sunday(),
];

export const partNames = () => ({
  morning: m.availability_morning(),
  afternoon: m.availability_afternoon(),
  evening: m.availability_evening(),
});

export const kindNames = () => ({
  school: m.availability_kind_school(),
  exam: m.availability_kind_exam(),
  work: m.availability_kind_work(),
  holiday: m.availability_kind_holiday(),
  other: m.availability_kind_other(),
  free: m.availability_kind_free(),
});

export const limitNames = () => ({
  perWeek: m.availability_limits_week(),
  perMonth: m.availability_limits_month(),
  perQuarter: m.availability_limits_quarter(),
});

export const ownName = (day: number, row: number, field: "startsAt" | "endsAt") => `days[${day}].own[${row}].${field}`;

/** The labels of every field on the page, by its name, for the list of what is wrong. */
export function labelsOf({ days }: Pick<AvailabilityPage, "days">): Record<string, string> {
  const labels: Record<string, string> = {
    startsOn: m.availability_first_day(),
    endsOn: m.availability_last_day(),
    kind: m.availability_kind(),
    municipalityId: m.availability_home(),
    travelRadiusKm: m.availability_radius(),
    ...limitNames(),
  };
  dayNames().forEach((name, day) => {
    for (let row = 0; row <= (days[day]?.own.length ?? 0); row += 1) {
      labels[ownName(day, row, "startsAt")] = m.availability_from_of({ day: name });
      labels[ownName(day, row, "endsAt")] = m.availability_until_of({ day: name });
    }
  });
  return labels;
}
