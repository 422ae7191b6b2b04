import type { Database } from "#db/client.server";
import type { Locale } from "#db/lists";
import { type Column, csvChunks } from "~/documents/csv";
import { type ExportedMark, exportAttendance } from "~/domain/attendance/export";
import { type ExportedCertificate, exportCertificates } from "~/domain/certificate/export";
import { type LocalDate, localDateOf } from "~/domain/dates";
import { importColumns } from "~/domain/enrolment/import-columns";
import { type ExportedPerson, exportPeople } from "~/domain/person/export";
import { exportTrainings } from "~/domain/training/export";
import type { ListedTraining } from "~/domain/training/list";
import { m } from "~/text/messages";
import { qualificationTitle } from "~/text/qualifications";
import { type Call, type Command, optional, required, UsageError } from "./command";

type Words = (params: Record<string, never>, options: { locale: Locale }) => string;

interface Export<Row> {
  name: string;
  summary: Words;
  read: (db: Database, today: LocalDate) => Iterable<Row>;
  columns: (locale: Locale) => Column<Row>[];
}

/** Rows go out as they are read: a large database is never held in memory. */
function exporting<Row>({ name, summary, read, columns }: Export<Row>): Command {
  return {
    usage: `export ${name} --format csv|json`,
    summary: (locale) => summary({}, { locale }),
    options: { format: { type: "string" } },
    run(call) {
      const format = formatOf(call);
      const rows = read(call.open(), localDateOf(call.now));
      return { lines: format === "json" ? jsonLines(rows) : csvLines(columns(call.locale), rows) };
    },
  };
}

function formatOf(call: Call): "csv" | "json" {
  const format = call.options.json === true ? (optional(call, "format") ?? "json") : required(call, "format");
  if (format !== "csv" && format !== "json") throw new UsageError(`--format ${format}`);
  return format;
}

/** Whoever prints a line ends it with a line feed: the last one of each piece is left off. */
function* csvLines<Row>(columns: Column<Row>[], rows: Iterable<Row>): Generator<string> {
  for (const chunk of csvChunks(columns, rows)) yield chunk.slice(0, -1);
}

function* jsonLines(rows: Iterable<unknown>): Generator<string> {
  let last: string | null = null;
  yield "[";
  for (const row of rows) {
    if (last !== null) yield `${last},`;
    last = JSON.stringify(row);
  }
  if (last !== null) yield last;
  yield "]";
}

const column = <Row>(header: string, value: Column<Row>["value"]): Column<Row> => ({ header, value });

const trainings = exporting<ListedTraining>({
  name: "trainings",
  summary: m.jim_export_trainings_summary,
  read: (db) => exportTrainings(db),
  columns: (locale) => [
    column(m.jim_column_code({}, { locale }), (row) => row.code),
    column(m.jim_column_status({}, { locale }), (row) => row.status),
    column(m.jim_column_year({}, { locale }), (row) => row.year),
    column(m.jim_column_client({}, { locale }), (row) => row.client),
    column(m.jim_column_region({}, { locale }), (row) => row.region),
    column(m.jim_column_first({}, { locale }), (row) => row.firstDate),
    column(m.jim_column_last({}, { locale }), (row) => row.lastDate),
    column(m.jim_column_placed({}, { locale }), (row) => row.placed),
    column(m.jim_column_maximum({}, { locale }), (row) => row.maxParticipants),
    column(m.jim_column_purpose({}, { locale }), (row) => row.purpose),
  ],
});

const attendance = exporting<ExportedMark>({
  name: "attendance",
  summary: m.jim_export_attendance_summary,
  read: (db) => exportAttendance(db),
  columns: (locale) => [
    column(importColumns.email, (row) => row.email),
    column(m.jim_column_session({}, { locale }), (row) => row.session),
    column(m.jim_column_mark({}, { locale }), (row) => row.mark),
    column(m.jim_column_minutes({}, { locale }), (row) => row.minutesMissed || null),
    column(m.jim_column_reason({}, { locale }), (row) => row.reason),
    column(m.jim_column_part({}, { locale }), (row) => row.name),
    column(m.jim_column_date({}, { locale }), (row) => row.date),
  ],
});

const titleOf = ({ title, qualification }: ExportedCertificate, locale: Locale): string | null =>
  qualification === null ? title : qualificationTitle(qualification, locale);

const certificates = exporting<ExportedCertificate>({
  name: "certificates",
  summary: m.jim_export_certificates_summary,
  read: (db) => exportCertificates(db),
  columns: (locale) => [
    column(m.jim_column_number({}, { locale }), (row) => row.number),
    column(m.jim_column_standing({}, { locale }), (row) => row.standing),
    column(m.jim_column_replaced_by({}, { locale }), (row) => row.replacedBy),
    column(m.jim_column_holder({}, { locale }), (row) => row.holder),
    column(importColumns.register, (row) => row.register),
    column(importColumns.number, (row) => row.registration),
    column(importColumns.organisation, (row) => row.organisation),
    column(m.jim_column_training({}, { locale }), (row) => row.training),
    column(m.jim_column_title({}, { locale }), (row) => titleOf(row, locale)),
    column(m.jim_column_issued_on({}, { locale }), (row) => row.issuedOn),
    column(m.jim_column_verification({}, { locale }), (row) => row.code),
    column(m.jim_column_valid_from({}, { locale }), (row) => row.validFrom),
    column(m.jim_column_valid_until({}, { locale }), (row) => row.validUntil),
  ],
});

const all = (row: ExportedPerson, key: keyof ExportedPerson["registrations"][number]): string =>
  row.registrations.map((one) => one[key] ?? "").join(", ");

const people = exporting<ExportedPerson>({
  name: "people",
  summary: m.jim_export_people_summary,
  read: exportPeople,
  columns: (locale) => [
    column(importColumns.givenName, (row) => row.givenName),
    column(importColumns.infix, (row) => row.infix),
    column(importColumns.familyName, (row) => row.familyName),
    column(importColumns.email, (row) => row.email),
    column(importColumns.organisation, (row) => row.organisation),
    column(importColumns.jobTitle, (row) => row.jobTitle),
    column(importColumns.register, (row) => all(row, "register")),
    column(importColumns.chamber, (row) => all(row, "chamber")),
    column(importColumns.number, (row) => all(row, "number")),
    column(m.jim_column_roles({}, { locale }), (row) => row.roles.join(", ")),
    column(m.jim_column_disabled({}, { locale }), (row) => (row.isDisabled ? m.jim_yes({}, { locale }) : "")),
  ],
});

export const exportCommands = [trainings, attendance, certificates, people];
