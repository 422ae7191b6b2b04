import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { SelectField } from "~/ui/form";
import { EmptyState } from "~/ui/notice";
import { Section } from "~/ui/page";
import { Pagination } from "~/ui/pagination";
import { Status } from "~/ui/status";
import { Filters, Row, Table } from "~/ui/table";
import type { CoachingPage } from "./route";

interface NeverReachedPartProps {
  never: NonNullable<CoachingPage["never"]>;
  organisation: number | null;
  organisations: CoachingPage["picture"]["organisations"];
}

/** Who was trained and never coached, by name: for who coordinates alone. */
export function NeverReachedPart({ never, organisation, organisations }: NeverReachedPartProps) {
  const { rows, total, page, pages } = never;
  const hrefFor = (number: number) =>
    `/coaching?${new URLSearchParams({ ...(organisation && { organisatie: String(organisation) }), pagina: String(number) })}#niet-bereikt`;
  return (
    <Section id="niet-bereikt" title={m.coaching_never_title()} lead={<p>{m.coaching_never_lead()}</p>}>
      {organisations.length > 1 && (
        <Filters action="/coaching#niet-bereikt" open={organisation !== null}>
          <SelectField
            label={m.coaching_column_organisation()}
            name="organisatie"
            empty={m.coaching_all_organisations()}
            choices={organisations.flatMap(({ organisationId, name }) =>
              organisationId === null ? [] : [{ value: String(organisationId), label: name ?? "?" }],
            )}
            defaultValue={organisation ? String(organisation) : ""}
          />
        </Filters>
      )}
      {rows.length === 0 ? (
        <EmptyState icon="check" title={m.coaching_never_none()} />
      ) : (
        <NeverReachedTable rows={rows} />
      )}
      {pages > 1 && <Pagination {...{ page, pages, total, hrefFor }} label={m.coaching_never_pages()} />}
    </Section>
  );
}

function NeverReachedTable({ rows }: Pick<NeverReachedPartProps["never"], "rows">) {
  const columns = [
    { key: "name", label: m.coaching_column_name() },
    { key: "organisation", label: m.coaching_column_organisation() },
    { key: "trained", label: m.coaching_column_trained_on() },
    { key: "asked", label: m.coaching_column_asked() },
  ] as const;
  return (
    <Table caption={m.coaching_never_title()} captionHidden columns={columns}>
      {rows.map(({ personId, name, organisation, trainedOn, hasAsked }) => (
        <Row
          key={personId}
          columns={columns}
          cells={{
            name: <a href={`/mensen/${personId}`}>{name}</a>,
            organisation: organisation ?? m.coaching_no_organisation(),
            trained: <DateText date={trainedOn} />,
            asked: hasAsked ? <Status tone="warning">{m.coaching_asks()}</Status> : "–",
          }}
        />
      ))}
    </Table>
  );
}
