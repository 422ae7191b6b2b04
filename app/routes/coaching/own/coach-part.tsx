import type { RefusalView } from "~/http/refusal-view";
import { formatMinutes } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { themeName } from "~/text/themes";
import { countText } from "~/ui/count-text";
import { DateText } from "~/ui/date-text";
import { Facts } from "~/ui/facts";
import { EmptyState } from "~/ui/notice";
import { Cards, Section } from "~/ui/page";
import { Row, Table } from "~/ui/table";
import { AgendaCard, FreeCard, PastCard } from "./agenda-cards";
import { OfferForm } from "./offer-form";
import { RecordCard } from "./record-card";
import type { OwnPage } from "./route";

type Coach = NonNullable<OwnPage["coach"]>;

interface CoachPartProps {
  coach: Coach;
  refusal: RefusalView | null;
  today: string;
  once: string;
  /** Coaches today, and so offers times. */
  offers: boolean;
}

/** For who coaches: what waits, the agenda, times to offer, and who asks. */
export function CoachPart({ coach, refusal, today, once, offers }: CoachPartProps) {
  const { open, coming, past, caseload, requests, locations } = coach;
  const booked = coming.filter(({ people }) => people.length > 0);
  const free = coming.filter(({ people }) => people.length === 0);
  return (
    <>
      {open.length > 0 && (
        <Section title={m.coaching_open_title()} lead={<p>{m.coaching_open_lead()}</p>}>
          <Cards>
            {open.map((session) => (
              <RecordCard key={session.sessionId} {...{ session, refusal }} />
            ))}
          </Cards>
        </Section>
      )}
      <Section title={m.coaching_agenda_title()}>
        {booked.length === 0 ? (
          <EmptyState icon="calendar" title={m.coaching_agenda_none()}>
            {m.coaching_agenda_none_text()}
          </EmptyState>
        ) : (
          <Cards>
            {booked.map((session) => (
              <AgendaCard key={session.sessionId} {...{ session, refusal, once, today }} />
            ))}
          </Cards>
        )}
      </Section>
      {offers && <OfferForm {...{ locations, refusal, today, once }} />}
      {free.length > 0 && (
        <Section title={m.coaching_free_title()}>
          <Cards>
            {free.map((session) => (
              <FreeCard key={session.sessionId} {...{ session, refusal, today }} />
            ))}
          </Cards>
        </Section>
      )}
      {requests.length > 0 && <Requests requests={requests} />}
      <Section title={m.coaching_load_title()}>
        <Facts shape="tiles" items={caseloadItems(caseload)} />
      </Section>
      {past.length > 0 && (
        <Section title={m.coaching_held_title()}>
          <Cards>
            {past.map((session) => (
              <PastCard key={session.sessionId} {...{ session, once }} />
            ))}
          </Cards>
        </Section>
      )}
    </>
  );
}

const caseloadItems = ({ people, sessions, minutes, coming }: Coach["caseload"]) => [
  { label: m.coaching_load_people(), value: countText(people) },
  { label: m.coaching_load_sessions(), value: countText(sessions) },
  { label: m.coaching_load_hours(), value: formatMinutes(minutes, currentLocale()) },
  { label: m.coaching_load_coming(), value: countText(coming) },
];

function Requests({ requests }: Pick<Coach, "requests">) {
  const columns = [
    { key: "name", label: m.coaching_column_name() },
    { key: "organisation", label: m.coaching_column_organisation() },
    { key: "theme", label: m.coaching_theme() },
    { key: "asked", label: m.coaching_column_asked() },
  ] as const;
  return (
    <Section title={m.coaching_requests_title()} lead={<p>{m.coaching_requests_lead()}</p>}>
      <Table caption={m.coaching_requests_title()} captionHidden columns={columns}>
        {requests.map(({ id, name, organisation, theme, askedOn }) => (
          <Row
            key={id}
            columns={columns}
            cells={{
              name,
              organisation: organisation ?? "–",
              theme: themeName[theme](),
              asked: <DateText date={askedOn} />,
            }}
          />
        ))}
      </Table>
    </Section>
  );
}
