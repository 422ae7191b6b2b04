import type { ReactNode } from "react";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { FormActions, TextField } from "~/ui/form";
import { EmptyState } from "~/ui/notice";
import { Section } from "~/ui/page";
import { Status } from "~/ui/status";
import { Row, Table } from "~/ui/table";

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
  /** What can be done with who is found. */
  choose: (one: FoundPerson) => ReactNode;
}

/** Someone whom the records know, by any part of their name or address. */
export function FindPerson({ search, people, choose }: FindPersonProps) {
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
        <Table caption={m.enrolment_find_results()} columns={columns}>
          {people.map((one) => (
            <Row
              key={one.id}
              columns={columns}
              cells={{
                name: one.name,
                organisation: one.organisation,
                email: one.email,
                choose: one.isEnrolled ? <Status tone="good">{m.enrolment_find_enrolled()}</Status> : choose(one),
              }}
            />
          ))}
        </Table>
      )}
    </Section>
  );
}
