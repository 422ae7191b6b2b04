import { regionCentre, roadKm } from "../programme/distance";
import type { Assumptions } from "./assumptions";
import { periodsOf, renewed } from "./expected";
import type { CapacityPerson } from "./facts";
import { quarterKey } from "./months";
import { agreedByMonth, type StaffMember, type StaffRead } from "./read-people";
import { type DayHours, roomsOf } from "./rooms";

/** What each of them can take on in each month. Whoever can do nothing in any month is left out. */
export function peopleOf(
  staff: StaffRead,
  regions: readonly string[],
  hours: DayHours,
  assumptions: Assumptions,
): CapacityPerson[] {
  const reachOf = reaches(regions);
  return staff.members
    .map((member): CapacityPerson => {
      const { id, organisationId, home } = member;
      const rooms = roomsFor(member, staff, hours, assumptions);
      const own = { reach: reachOf(member), rooms, quarters: quartersOf(member, staff) };
      return { id, organisationId, home, ...own, agreed: agreedByMonth(member, staff.months) };
    })
    .filter(({ rooms, agreed }) => rooms.some(({ own }) => own > 0) || agreed.some((days) => days > 0));
}

function roomsFor(member: StaffMember, staff: StaffRead, hours: DayHours, assumptions: Assumptions) {
  const { as, today, expected, workdays, months } = staff;
  const { qualifications, roles, availability, agreedOn, limits, heldIn } = member;
  const held = assumptions.renewals ? renewed(qualifications.periods, today) : qualifications.periods;
  const periods = [...held, ...periodsOf(expected, member.id)];
  const perMonth = limits.perMonth ?? (as === "trainer" ? assumptions.perMonth : null);
  const days = {
    fitness: { as, roles, periods, aways: qualifications.aways },
    availability,
    agreedOn,
    limits: { ...limits, perMonth },
  };
  const rooms = roomsOf(days, workdays, months.length, hours);
  return rooms.map((room, month) => (heldIn.has(month) ? { own: 0, elsewhere: 0 } : room));
}

/** Of each quarter what the limit leaves beside what was agreed, also before today. */
function quartersOf({ limits, agreedOn }: StaffMember, { months }: StaffRead): ReadonlyMap<string, number> {
  const { perQuarter } = limits;
  if (perQuarter === null) return new Map();
  return new Map(
    months.map(({ quarter }) => {
      const agreed = agreedOn.filter((day) => quarterKey(day) === quarter).length;
      return [quarter, Math.max(0, perQuarter - agreed)];
    }),
  );
}

/** The regions whose middle lies within somebody's travel radius from the middle of their own; without a radius everywhere. */
function reaches(regions: readonly string[]) {
  const known = new Map<string, ReadonlySet<string>>();
  return ({ home, radiusKm }: Pick<StaffMember, "home" | "radiusKm">): ReadonlySet<string> | null => {
    if (home === null || radiusKm === null) return null;
    const key = `${home}:${radiusKm}`;
    const reach = known.get(key) ?? reachFrom(home, radiusKm, regions);
    known.set(key, reach);
    return reach;
  };
}

/** The regions within so many kilometres of road of one; one whose place is not known is never too far. */
export function reachFrom(home: string, radiusKm: number, regions: readonly string[]): ReadonlySet<string> {
  const from = regionCentre(home);
  return new Set(
    regions.filter((code) => {
      const to = regionCentre(code);
      return code === home || !from || !to || roadKm(from, to) <= radiusKm;
    }),
  );
}
