import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { FormErrors } from "~/ui/form-errors";
import { Flash, Notice } from "~/ui/notice";
import { Columns, type Crumb, PageHeader, Stack } from "~/ui/page";
import { Stale } from "~/ui/stale";
import { Status } from "~/ui/status";
import { BookedPart, isAtOdds } from "./booked-part";
import { ExceptionsPart } from "./exceptions-part";
import { HomeForm } from "./home-form";
import { LimitsForm } from "./limits-form";
import type { AvailabilityPage } from "./page.server";
import { WeekForm } from "./week-form";
import { labelsOf, limitNames } from "./words";

const notices: Record<string, () => string> = {
  week: m.availability_notice_week,
  dagen: m.availability_notice_days,
  "dagen-weg": m.availability_notice_days_removed,
  woonplaats: m.availability_notice_home,
  hoeveel: m.availability_notice_limits,
};

interface AvailabilityViewProps {
  page: AvailabilityPage;
  title: string;
  breadcrumbs?: Crumb[];
  /** One's own page, or the coordinator's of somebody else. */
  isOwn: boolean;
}

export function AvailabilityView({ page, title, breadcrumbs, isOwn }: AvailabilityViewProps) {
  const refusal = useRefusal();
  const { name, days, exceptions, home, limits, towns, bookings, once } = page;
  const of = (part: string) => (refusal?.values.part === part ? refusal : null);
  const words = page.notice ? notices[page.notice]?.() : undefined;
  const labels = labelsOf(page);
  const town = (value: string) => towns.find((one) => one.value === value)?.label ?? value;
  return (
    <Stack gap="wide">
      <PageHeader
        title={title}
        breadcrumbs={breadcrumbs}
        lead={<p>{isOwn ? ownLead(page) : m.availability_person_lead({ name })}</p>}
        status={<Said on={page.saidOn} />}
      />
      <Flash message={words && !refusal ? { tone: "good", text: words } : null} />
      <FormErrors refusal={refusal} labels={labels} />
      <Stale
        refusal={refusal}
        labels={{ municipalityId: m.availability_home(), travelRadiusKm: m.availability_radius(), ...limitNames() }}
        inWords={(field, value) => (field === "municipalityId" ? town(value) : value)}
      />
      <AtOdds count={bookings.filter(isAtOdds).length} isOwn={isOwn} />
      <WeekForm
        days={days}
        refusal={of("week")}
        lead={isOwn ? m.availability_week_lead_own() : m.availability_week_lead()}
      />
      <Columns>
        <ExceptionsPart
          {...{ exceptions, once }}
          refusal={of("exception")}
          lead={isOwn ? m.availability_exceptions_lead_own() : m.availability_exceptions_lead()}
        />
        <Stack gap="wide">
          <LimitsForm
            limits={limits}
            refusal={of("limits")}
            lead={isOwn ? m.availability_limits_lead_own() : m.availability_limits_lead()}
          />
          <HomeForm {...{ home, towns }} refusal={of("home")} lead={m.availability_home_lead()} />
        </Stack>
      </Columns>
      {bookings.length > 0 && <BookedPart {...{ bookings, isOwn }} />}
    </Stack>
  );
}

/** What it is for, and who else reads it. */
const ownLead = ({ isActor }: AvailabilityPage): string =>
  isActor ? m.availability_own_lead_actor() : m.availability_own_lead_trainer();

const Said = ({ on }: { on: string | null }) =>
  on === null ? (
    <Status tone="warning">{m.availability_never()}</Status>
  ) : (
    <Status tone="good">{m.availability_said_on({ date: on })}</Status>
  );

function AtOdds({ count, isOwn }: { count: number; isOwn: boolean }) {
  if (count === 0) return null;
  return (
    <Notice tone="warning" title={m.availability_at_odds({ count })}>
      <p>
        {isOwn ? m.availability_at_odds_own() : m.availability_at_odds_text()}{" "}
        <a href="#afspraken">{m.availability_at_odds_show()}</a>
      </p>
    </Notice>
  );
}
