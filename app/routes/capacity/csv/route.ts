import { type BookingFunction, bookingFunctions, type Locale } from "#db/lists";
import { toCsv } from "~/documents/csv";
import { type CapacityRead, readCapacity } from "~/domain/capacity/read";
import { type RegionMonth, regionMonths } from "~/domain/capacity/region-months";
import { localDateOf } from "~/domain/dates";
import { csvDownload } from "~/http/csv-download";
import { reader, requireMay } from "~/http/route";
import { m } from "~/text/messages";
import { askedFrom } from "../asked";

/** Every month and region in which something is asked, for trainers and for actors. */
export const loader = reader(({ context: { db, now, locale }, user, url }) => {
  requireMay(user, "capacity.read");
  const read = readCapacity(db, now, askedFrom(url.searchParams));
  const name = `${m.capacity_csv_file({}, { locale })}-${localDateOf(now)}.csv`;
  return csvDownload(name, toCsv(columnsIn(locale), bookingFunctions.flatMap(rowsOf(read))));
});

interface Line extends RegionMonth {
  as: BookingFunction;
  regionName: string | null;
}

const rowsOf =
  (read: CapacityRead) =>
  (as: BookingFunction): Line[] =>
    regionMonths(read.forecast[as]).map((row) => ({
      ...row,
      as,
      regionName: read.regions.find(({ code }) => code === row.region)?.name ?? null,
    }));

const columnsIn = (locale: Locale) => [
  { header: m.capacity_month({}, { locale }), value: ({ month }: Line) => month },
  {
    header: m.capacity_region({}, { locale }),
    value: (row: Line) => row.regionName ?? m.capacity_no_region({}, { locale }),
  },
  {
    header: m.capacity_for({}, { locale }),
    value: ({ as }: Line) =>
      as === "trainer" ? m.capacity_for_trainers({}, { locale }) : m.capacity_for_actors({}, { locale }),
  },
  { header: m.capacity_planned({}, { locale }), value: (row: Line) => row.planned },
  { header: m.capacity_wished({}, { locale }), value: (row: Line) => row.wished },
  { header: m.capacity_targeted({}, { locale }), value: (row: Line) => row.targeted },
  { header: m.capacity_agreed({}, { locale }), value: (row: Line) => row.agreed },
  { header: m.capacity_covered({}, { locale }), value: (row: Line) => row.covered },
  { header: m.capacity_open({}, { locale }), value: (row: Line) => row.short },
  { header: m.capacity_spare({}, { locale }), value: (row: Line) => row.spare },
];
