import { professionalsByYear, trainingsByYear } from "~/domain/report/bars";
import type { YearProgress } from "~/domain/report/progress";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { Columns, Panel, Section } from "~/ui/page";
import { BarPicture } from "~/ui/picture";

/** How the programme stands against its targets. */
export function ProgressSection({ years }: { years: YearProgress[] }) {
  return (
    <Section title={m.today_programme()} actions={<LinkButton to="/programma">{m.today_programme_more()}</LinkButton>}>
      <Columns>
        <Panel>
          <BarPicture
            caption={m.programme_professionals()}
            labelHeading={m.programme_year()}
            bars={professionalsByYear(years)}
          />
        </Panel>
        <Panel>
          <BarPicture
            caption={m.programme_trainings()}
            labelHeading={m.programme_year()}
            bars={trainingsByYear(years)}
          />
        </Panel>
      </Columns>
    </Section>
  );
}
