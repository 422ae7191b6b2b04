import type { ReactNode } from "react";
import type { Found, FoundPerson, FoundTraining } from "~/domain/search/queries";
import { m } from "~/text/messages";
import { statusName, statusTone } from "~/text/training-status";
import { DateText } from "~/ui/date-text";
import { Section } from "~/ui/page";
import { Status } from "~/ui/status";

type ResultsProps<Item> = Found<Item> & { text: string };

const addressOf = (path: string, text: string) => `${path}?${new URLSearchParams({ q: text })}`;

export function People({ text, items, hasMore }: ResultsProps<FoundPerson>) {
  return (
    <Section title={m.training_search_people()}>
      {items.length === 0 && <p>{m.training_search_no_people()}</p>}
      <Hits>
        {items.map(({ id, name, organisation, jobTitle }) => (
          <Hit key={id} to={`/mensen/${id}`} title={name}>
            <span className="search-about">{[jobTitle, organisation].filter(Boolean).join(" · ")}</span>
          </Hit>
        ))}
      </Hits>
      {hasMore && <More to={addressOf("/mensen", text)}>{m.training_search_all_people({ text })}</More>}
    </Section>
  );
}

export function Trainings({ text, items, hasMore }: ResultsProps<FoundTraining>) {
  return (
    <Section title={m.training_search_trainings()}>
      {items.length === 0 && <p>{m.training_search_no_trainings()}</p>}
      <Hits>
        {items.map(({ code, client, region, status, firstDate }) => (
          <Hit key={code} to={`/trainingen/${code}`} title={code}>
            <span className="search-about">
              {client} · {region} · {firstDate ? <DateText date={firstDate} /> : m.training_list_no_date()}
            </span>
            <Status tone={statusTone[status]}>{statusName(status)}</Status>
          </Hit>
        ))}
      </Hits>
      {hasMore && <More to={addressOf("/trainingen", text)}>{m.training_search_all_trainings({ text })}</More>}
    </Section>
  );
}

function Hits({ children }: { children: ReactNode[] }) {
  return children.length > 0 && <ul className="search-results">{children}</ul>;
}

const Hit = ({ to, title, children }: { to: string; title: string; children: ReactNode }) => (
  <li className="search-hit">
    <a href={to}>{title}</a>
    {children}
  </li>
);

const More = ({ to, children }: { to: string; children: ReactNode }) => (
  <p>
    <a href={to}>{children}</a>
  </p>
);
