import type { BookingFunction } from "#db/lists";
import type { RegionPeople, RegionTraining } from "~/domain/capacity/region";
import type { RegionMonth } from "~/domain/capacity/region-months";
import { formatMonth } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { countText } from "~/ui/count-text";
import { DateText } from "~/ui/date-text";
import { Facts } from "~/ui/facts";
import { Status } from "~/ui/status";
import { Row, Table } from "~/ui/table";

const peopleLabels = {
  trainer: { own: m.capacity_own_trainers, elsewhere: m.capacity_other_trainers },
  actor: { own: m.capacity_own_actors, elsewhere: m.capacity_other_actors },
};

export function PeopleFacts({ as, people }: { as: BookingFunction; people: RegionPeople }) {
  return (
    <Facts
      shape="tiles"
      items={[
        { label: peopleLabels[as].own(), value: people.own },
        { label: peopleLabels[as].elsewhere(), value: people.fromElsewhere },
      ]}
    />
  );
}

const titles = { trainer: m.capacity_for_trainers, actor: m.capacity_for_actors };

/** The region month by month: what is asked, how sure that is, and what can be filled. */
export function MonthTable({ as, months }: { as: BookingFunction; months: RegionMonth[] }) {
  const columns = [
    { key: "month", label: m.capacity_month() },
    { key: "planned", label: m.capacity_planned(), align: "end" },
    { key: "wished", label: m.capacity_wished(), align: "end" },
    { key: "agreed", label: m.capacity_agreed(), align: "end" },
    { key: "covered", label: m.capacity_covered(), align: "end" },
    { key: "spare", label: m.capacity_spare(), align: "end" },
    { key: "state", label: m.capacity_state() },
  ] as const;
  return (
    <Table caption={titles[as]()} captionHidden columns={columns}>
      {months.map(({ month, planned, wished, agreed, covered, short, spare }) => (
        <Row
          key={month}
          columns={columns}
          tone={short > 0 ? "danger" : undefined}
          cells={{
            month: formatMonth(`${month}-01`, currentLocale()),
            planned: countText(planned),
            wished: countText(wished),
            agreed: countText(agreed),
            covered: countText(covered),
            spare: countText(spare),
            state:
              short > 0 ? (
                <Status tone="danger">{m.capacity_cell_short({ count: short })}</Status>
              ) : (
                <Status tone="good">{m.capacity_whole()}</Status>
              ),
          }}
        />
      ))}
    </Table>
  );
}

/** What asks for people there. */
export function TrainingTable({ trainings }: { trainings: RegionTraining[] }) {
  const columns = [
    { key: "code", label: m.capacity_training() },
    { key: "client", label: m.capacity_client() },
    { key: "type", label: m.capacity_type() },
    { key: "date", label: m.capacity_first_day() },
  ] as const;
  return (
    <Table caption={m.capacity_region_trainings()} captionHidden columns={columns}>
      {trainings.map(({ code, client, type, firstDate }) => (
        <Row
          key={code}
          columns={columns}
          cells={{
            code: <a href={`/trainingen/${code}`}>{code}</a>,
            client,
            type,
            date: firstDate === null ? m.capacity_undated() : <DateText date={firstDate} />,
          }}
        />
      ))}
    </Table>
  );
}
