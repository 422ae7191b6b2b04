import { trainingStatuses } from "#db/lists";
import type { RegionCoverage, YearParticipation } from "~/domain/report/programme-report";
import type { YearProgress, YearStatuses } from "~/domain/report/progress";
import { m } from "~/text/messages";
import { statusName } from "~/text/training-status";
import { countText } from "~/ui/count-text";
import { Row, Table } from "~/ui/table";

const share = (actual: number, target: number | null): string =>
  target ? `${Math.floor((actual / target) * 100)}%` : m.programme_no_target();

/** The figures of the picture, with the share that was reached. */
export function TargetsTable({ years }: { years: YearProgress[] }) {
  const columns = [
    { key: "year", label: m.programme_year() },
    { key: "professionals", label: m.programme_professionals(), align: "end" },
    { key: "professionalsTarget", label: m.programme_target(), align: "end" },
    { key: "professionalsShare", label: m.programme_reached(), align: "end" },
    { key: "trainings", label: m.programme_trainings(), align: "end" },
    { key: "trainingsTarget", label: m.programme_target(), align: "end" },
    { key: "trainingsShare", label: m.programme_reached(), align: "end" },
  ] as const;
  return (
    <Table caption={m.programme_targets()} captionHidden columns={columns}>
      {years.map(({ year, certificates, professionalsTarget, trainings, trainingsTarget }) => (
        <Row
          key={year}
          columns={columns}
          cells={{
            year,
            professionals: countText(certificates),
            professionalsTarget: professionalsTarget === null ? "–" : countText(professionalsTarget),
            professionalsShare: share(certificates, professionalsTarget),
            trainings: countText(trainings),
            trainingsTarget: trainingsTarget === null ? "–" : countText(trainingsTarget),
            trainingsShare: share(trainings, trainingsTarget),
          }}
        />
      ))}
    </Table>
  );
}

/** Trainings per status per year. */
export function StatusTable({ statuses }: { statuses: YearStatuses[] }) {
  const columns = [
    { key: "year" as const, label: m.programme_year() },
    ...trainingStatuses.map((status) => ({ key: status, label: statusName(status), align: "end" as const })),
  ];
  return (
    <Table caption={m.programme_statuses()} captionHidden columns={columns}>
      {statuses.map(({ year, counts }) => (
        <Row
          key={year}
          columns={columns}
          cells={{
            year,
            planned: countText(counts.planned),
            confirmed: countText(counts.confirmed),
            delivered: countText(counts.delivered),
            closed: countText(counts.closed),
            cancelled: countText(counts.cancelled),
          }}
        />
      ))}
    </Table>
  );
}

export function ParticipationTable({ participation }: { participation: YearParticipation[] }) {
  const columns = [
    { key: "year", label: m.programme_year() },
    { key: "organisations", label: m.programme_organisations(), align: "end" },
  ] as const;
  return (
    <Table caption={m.programme_participation()} captionHidden columns={columns}>
      {participation.map(({ year, organisations }) => (
        <Row key={year} columns={columns} cells={{ year, organisations: countText(organisations) }} />
      ))}
    </Table>
  );
}

export function RegionsTable({ regions }: { regions: RegionCoverage[] }) {
  const columns = [
    { key: "region", label: m.programme_region() },
    { key: "trainings", label: m.programme_region_trainings(), align: "end" },
    { key: "enrolments", label: m.programme_region_enrolments(), align: "end" },
  ] as const;
  return (
    <Table caption={m.programme_regions()} captionHidden columns={columns}>
      {regions.map(({ code, name, trainings, enrolments }) => (
        <Row
          key={code}
          columns={columns}
          cells={{
            region: <a href={`/trainingen?regio=${code}`}>{name}</a>,
            trainings: countText(trainings),
            enrolments: countText(enrolments),
          }}
        />
      ))}
    </Table>
  );
}
