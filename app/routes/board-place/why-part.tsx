import { m } from "~/text/messages";
import { Button, ButtonGroup, LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Card, Cards, Section } from "~/ui/page";
import type { PlacePage } from "./place-page.server";
import { AllDays } from "./suggestion-cards";
import type { WayOutView, WhyView } from "./why.server";

interface WhyProps extends Pick<PlacePage, "training" | "back" | "date" | "once"> {
  why: WhyView;
}

/** Why nothing is left, and the ways out: those that a click can take, and where the others are decided. */
export function WhyPart({ why: { faults, steps, rules, ways }, once, date, ...place }: WhyProps) {
  const waysTitle = ways.length === 0 ? m.planning_why_ways_none() : m.planning_why_ways();
  return (
    <>
      <Notice tone="warning" title={date === null ? m.planning_why_title() : m.planning_why_title_day()}>
        <p>{date === null ? m.planning_why_lead() : m.planning_why_lead_day()}</p>
        {faults.length > 0 && <Lines lines={faults} />}
        {date !== null && <AllDays {...place} />}
      </Notice>
      <Section title={waysTitle} id="uitwegen" lead={<p>{waysLead(ways)}</p>}>
        {ways.length > 0 && (
          <Cards>
            {ways.map((way, index) => (
              <Card
                key={way.words}
                title={way.words}
                actions={<Act way={way} once={`${once}-${index}`} isFirst={index === 0} />}
              >
                <p>{m.planning_why_gives({ days: way.days })}</p>
              </Card>
            ))}
          </Cards>
        )}
      </Section>
      <Section title={m.planning_why_funnel()} lead={<p>{m.planning_why_funnel_lead()}</p>}>
        <div className="place-why">
          <ol className="place-steps">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {rules.length > 0 && (
            <>
              <h3>{m.planning_why_binding()}</h3>
              <Lines lines={rules} />
            </>
          )}
        </div>
      </Section>
    </>
  );
}

function waysLead(ways: readonly WayOutView[]): string {
  if (ways.length === 0) return m.planning_why_no_ways();
  return ways.some(({ apply }) => apply !== null) ? m.planning_why_ways_lead() : m.planning_why_ways_elsewhere();
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

function Act({ way: { apply, places }, once, isFirst }: { way: WayOutView; once: string; isFirst: boolean }) {
  if (apply === null) {
    return (
      <ButtonGroup>
        {places.map(({ to, name }) => (
          <LinkButton key={to} to={to}>
            {m.planning_why_open_person({ name })}
          </LinkButton>
        ))}
      </ButtonGroup>
    );
  }
  return (
    <form method="post">
      <input type="hidden" name="apply" value={apply} />
      <input type="hidden" name="_once" value={once} />
      <Button variant={isFirst ? "primary" : "secondary"} name="intent" value="way">
        {m.planning_why_take()}
      </Button>
    </form>
  );
}
