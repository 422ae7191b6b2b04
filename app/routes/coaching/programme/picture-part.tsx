import { weekLimits } from "~/domain/coaching/reached";
import { m } from "~/text/messages";
import { ColumnPicture } from "~/ui/column-picture";
import { countText } from "~/ui/count-text";
import { Facts } from "~/ui/facts";
import { EmptyState } from "~/ui/notice";
import { Panel, Section } from "~/ui/page";
import { Row, Table } from "~/ui/table";
import type { CoachingPage } from "./route";

type Picture = CoachingPage["picture"];

const shareOf = (part: number, whole: number): string => (whole > 0 ? `${Math.floor((part / whole) * 100)}%` : "–");

/** How many of the trained were coached, how soon, and in which organisation: counts alone. */
export function PicturePart({ picture }: { picture: Picture }) {
  const { whole, coached, target, weeks, organisations } = picture;
  if (whole.trained === 0) {
    return (
      <EmptyState icon="people" title={m.coaching_picture_none()}>
        {m.coaching_picture_none_text()}
      </EmptyState>
    );
  }
  const ever =
    target === null ? countText(coached) : m.coaching_of({ count: countText(coached), target: countText(target) });
  return (
    <>
      <Facts
        shape="tiles"
        items={[
          { label: m.coaching_fact_trained(), value: countText(whole.trained) },
          {
            label: m.coaching_fact_coached(),
            value: `${countText(whole.coached)} (${shareOf(whole.coached, whole.trained)})`,
          },
          { label: m.coaching_fact_never(), value: countText(whole.trained - whole.coached) },
          { label: m.coaching_fact_ever(), value: ever },
          {
            label: m.coaching_fact_median(),
            value: whole.medianWeeks === null ? "–" : m.coaching_weeks_count({ count: whole.medianWeeks }),
          },
        ]}
      />
      <Section title={m.coaching_soon_title()} lead={<p>{m.coaching_soon_lead()}</p>}>
        <Panel>
          <ColumnPicture
            title={m.coaching_soon_picture()}
            description={m.coaching_soon_description({ coached: whole.coached, trained: whole.trained })}
            labelHeading={m.coaching_soon_heading()}
            actualLabel={m.coaching_column_coached()}
            columns={weeks.map(({ until, count }, index) => ({ ...weekWords(until, index), group: "", actual: count }))}
          />
        </Panel>
      </Section>
      <Section title={m.coaching_organisations_title()} lead={<p>{m.coaching_organisations_lead()}</p>}>
        <Panel>
          <ColumnPicture
            title={m.coaching_organisations_picture()}
            description={m.coaching_organisations_description()}
            labelHeading={m.coaching_column_organisation()}
            actualLabel={m.coaching_column_coached()}
            expectedLabel={m.coaching_column_trained()}
            columns={organisations.map(({ name, coached: reached, trained }, index) => ({
              label: `${index + 1}. ${name ?? m.coaching_no_organisation()}`,
              ...{ short: String(index + 1), group: "", actual: reached, expected: trained },
            }))}
          />
        </Panel>
        <Organisations organisations={organisations} />
      </Section>
    </>
  );
}

function weekWords(until: number | null, index: number): { label: string; short: string } {
  const from = index === 0 ? 0 : (weekLimits[index - 1] ?? 0);
  if (until === null) return { label: m.coaching_weeks_later({ from }), short: `${from}+` };
  return { label: m.coaching_weeks_between({ from, until: until - 1 }), short: `${from}–${until - 1}` };
}

function Organisations({ organisations }: Pick<Picture, "organisations">) {
  const columns = [
    { key: "organisation", label: m.coaching_column_organisation() },
    { key: "trained", label: m.coaching_column_trained(), align: "end" },
    { key: "coached", label: m.coaching_column_coached(), align: "end" },
    { key: "share", label: m.coaching_column_share(), align: "end" },
    { key: "never", label: m.coaching_column_never(), align: "end" },
    { key: "weeks", label: m.coaching_column_weeks(), align: "end" },
  ] as const;
  return (
    <Table caption={m.coaching_organisations_title()} captionHidden columns={columns}>
      {organisations.map(({ organisationId, name, trained, coached, medianWeeks }, index) => (
        <Row
          key={organisationId ?? 0}
          columns={columns}
          cells={{
            organisation: `${index + 1}. ${name ?? m.coaching_no_organisation()}`,
            trained: countText(trained),
            coached: countText(coached),
            share: shareOf(coached, trained),
            never: countText(trained - coached),
            weeks: medianWeeks === null ? "–" : countText(medianWeeks),
          }}
        />
      ))}
    </Table>
  );
}
