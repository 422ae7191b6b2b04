import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { Section } from "~/ui/page";
import { Timeline } from "~/ui/timeline";
import type { TrainingPageData } from "./training-page.server";

type JournalProps = NonNullable<TrainingPageData["journal"]> & { code: string };

/** What happened to this training, the latest first. */
export function JournalPart({ code, lines, before, isPaged }: JournalProps) {
  const page = `/trainingen/${code}`;
  return (
    <Section title={m.training_page_journal()} id="journaal">
      {lines.length === 0 && <p>{m.training_page_journal_empty()}</p>}
      <Timeline
        items={lines.map(({ id, date, time, who, title, notes }) => ({
          key: id,
          when: <DateText date={date} time={time} />,
          who: who ?? m.training_page_system(),
          title,
          body: notes.length > 0 && notes.map((note) => <p key={note}>{note}</p>),
        }))}
      />
      {(before !== null || isPaged) && (
        <p className="journal-pages">
          {isPaged && <a href={`${page}#journaal`}>{m.training_page_journal_latest()}</a>}
          {before !== null && <a href={`${page}?voor=${before}#journaal`}>{m.training_page_journal_older()}</a>}
        </p>
      )}
    </Section>
  );
}
