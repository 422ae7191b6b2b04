import type { ReactNode } from "react";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { FormActions, TextField } from "~/ui/form";
import { EmptyState } from "~/ui/notice";
import { Section } from "~/ui/page";
import { Status } from "~/ui/status";
import { Row, Table } from "~/ui/table";
import "./find-person.css";

export interface FoundPerson {
  id: number;
  name: string;
  email: string;
  organisation: string | null;
  isEnrolled: boolean;
}

interface FindPersonProps {
  search: string;
  people: readonly FoundPerson[];
  once: string;
  /** The words of the button that chooses someone, and those that name them. */
  choose: { label: string; labelFor: (name: string) => string };
  /** What is asked before someone is chosen. */
  children?: ReactNode;
}

/** Someone whom the records know, by any part of their name or address. */
export function FindPerson({ search, people, once, choose, children }: FindPersonProps) {
  const columns = [
    { key: "name", label: m.enrolment_name() },
    { key: "organisation", label: m.enrolment_organisation() },
    { key: "email", label: m.enrolment_email() },
    { key: "choose", label: m.enrolment_actions(), hidden: true },
  ] as const;
  return (
    <Section title={m.enrolment_find_title()}>
      <form method="get">
        <TextField
          label={m.enrolment_find()}
          hint={m.enrolment_find_hint()}
          name="zoek"
          type="search"
          defaultValue={search}
          autoComplete="off"
        />
        <FormActions>
          <Button icon="search">{m.enrolment_find_submit()}</Button>
        </FormActions>
      </form>
      {search !== "" && people.length === 0 && <EmptyState title={m.enrolment_find_none()} />}
      {people.length > 0 && (
        <form method="post">
          <input type="hidden" name="_once" value={once} />
          <input type="hidden" name="intent" value="known" />
          {children}
          <Table caption={m.enrolment_find_results()} columns={columns}>
            {people.map((one) => (
              <Row
                key={one.id}
                columns={columns}
                cells={{
                  name: one.name,
                  organisation: one.organisation,
                  email: <span className="found-email">{one.email}</span>,
                  choose: <Choose one={one} {...choose} />,
                }}
              />
            ))}
          </Table>
        </form>
      )}
    </Section>
  );
}

function Choose({ one, label, labelFor }: { one: FoundPerson } & FindPersonProps["choose"]) {
  if (one.isEnrolled) return <Status tone="good">{m.enrolment_find_enrolled()}</Status>;
  return (
    <Button compact name="personId" value={one.id} aria-label={labelFor(one.name)}>
      {label}
    </Button>
  );
}
