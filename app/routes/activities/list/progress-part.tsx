import type { KindProgress, Reached } from "~/domain/activity/progress";
import { activityKindName } from "~/text/activity-words";
import { m } from "~/text/messages";
import { countText } from "~/ui/count-text";
import { Panel, Section } from "~/ui/page";
import { BarPicture } from "~/ui/picture";
import { Row, Table } from "~/ui/table";
import { listAddress } from "./address";

/** What the programme held of each kind against its targets: in all as a picture, year by year in figures. */
export function ProgressPart({ progress }: { progress: KindProgress[] }) {
  const bars = progress.map(({ kind, whole }) => ({ label: activityKindName(kind), ...whole }));
  return (
    <Section title={m.activity_progress()} lead={<p>{m.activity_progress_lead()}</p>}>
      <Panel>
        <BarPicture caption={m.activity_progress_whole()} labelHeading={m.activity_kind()} bars={bars} />
      </Panel>
      <YearsTable progress={progress} />
    </Section>
  );
}

const wordsFor = ({ actual, target }: Reached): string =>
  target === null ? countText(actual) : m.activity_reached_of({ actual: countText(actual), target: countText(target) });

function YearsTable({ progress }: { progress: KindProgress[] }) {
  const years = progress[0]?.years.map(({ year }) => String(year)) ?? [];
  const columns = [
    { key: "kind", label: m.activity_kind() },
    ...years.map((year) => ({ key: year, label: year, align: "end" as const })),
    { key: "whole", label: m.activity_whole_period(), align: "end" as const },
  ];
  return (
    <Table caption={m.activity_progress_years()} columns={columns}>
      {progress.map(({ kind, years, whole }) => (
        <Row
          key={kind}
          columns={columns}
          cells={{
            kind: <a href={`${listAddress({ soort: kind })}#lijst`}>{activityKindName(kind)}</a>,
            ...Object.fromEntries(years.map((one) => [String(one.year), wordsFor(one)])),
            whole: wordsFor(whole),
          }}
        />
      ))}
    </Table>
  );
}
