import type { ListedActivity } from "~/domain/activity/list";
import type { DueReview } from "~/domain/activity/reviews";
import { activityKindName } from "~/text/activity-words";
import { m } from "~/text/messages";
import { countText } from "~/ui/count-text";
import { DateText } from "~/ui/date-text";
import { Section } from "~/ui/page";
import { Row, Table } from "~/ui/table";
import "../activities.css";
import { placeWords } from "../place-words";
import { ActivityState } from "../state";

export function ActivityTable({ rows }: { rows: (ListedActivity & { isHeld: boolean })[] }) {
  const columns = [
    { key: "title", label: m.activity_name() },
    { key: "kind", label: m.activity_kind() },
    { key: "date", label: m.activity_date() },
    { key: "where", label: m.activity_where() },
    { key: "organisations", label: m.activity_organisations() },
    { key: "state", label: m.activity_state() },
    { key: "attended", label: m.activity_attended(), align: "end" },
  ] as const;
  return (
    <div className="activity-list">
      <Table caption={m.activity_list()} captionHidden columns={columns}>
        {rows.map((row) => (
          <Row
            key={row.id}
            columns={columns}
            cells={{
              title: <a href={`/activiteiten/${row.id}`}>{row.title}</a>,
              kind: activityKindName(row.kind),
              date: <DateText date={row.date} />,
              where: [placeWords(row), row.region].filter(Boolean).join(", ") || "–",
              organisations: row.organisations ?? m.activity_whole_programme(),
              state: <ActivityState {...row} />,
              attended: row.attended > 0 ? countText(row.attended) : "–",
            }}
          />
        ))}
      </Table>
    </div>
  );
}

/** The development plans that wait to be looked at again; nothing when none does. */
export function DueReviews({ items, count, more }: { items: DueReview[]; count: number; more: boolean }) {
  if (count === 0) return null;
  const columns = [
    { key: "plan", label: m.activity_plan_title() },
    { key: "region", label: m.activity_region() },
    { key: "owner", label: m.activity_plan_owner() },
    { key: "review", label: m.activity_plan_review() },
  ] as const;
  return (
    <Section
      title={m.activity_reviews()}
      lead={<p>{more ? m.activity_reviews_many({ count }) : m.activity_reviews_lead({ count })}</p>}
    >
      <Table caption={m.activity_reviews()} captionHidden columns={columns}>
        {items.map(({ activityId, plan, region, owner, nextReviewOn }) => (
          <Row
            key={activityId}
            columns={columns}
            tone="warning"
            cells={{
              plan: <a href={`/activiteiten/${activityId}#ontwikkelplan`}>{plan}</a>,
              region: region ?? "–",
              owner,
              review: <DateText date={nextReviewOn} />,
            }}
          />
        ))}
      </Table>
    </Section>
  );
}
