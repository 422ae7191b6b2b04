import type { ListedPerson } from "~/domain/person/list";
import { m } from "~/text/messages";
import { roleName } from "~/text/roles";
import { Status } from "~/ui/status";
import { Row, Table } from "~/ui/table";
import "./people.css";

export function PeopleTable({ people }: { people: ListedPerson[] }) {
  const columns = [
    { key: "name", label: m.person_data_name() },
    { key: "roles", label: m.person_data_roles() },
    { key: "organisation", label: m.person_data_organisation() },
    { key: "email", label: m.person_data_email() },
  ] as const;
  return (
    <Table caption={m.person_list_title()} captionHidden columns={columns}>
      {people.map(({ id, name, roles, organisation, email, isDisabled }) => (
        <Row
          key={id}
          columns={columns}
          cells={{
            name: (
              <>
                <a href={`/mensen/${id}`}>{name}</a>{" "}
                {isDisabled && <Status tone="neutral">{m.person_disabled()}</Status>}
              </>
            ),
            roles: roles.map(roleName).join(", ") || m.person_no_role(),
            organisation: organisation ?? m.person_data_none(),
            email: <span className="person-email">{email}</span>,
          }}
        />
      ))}
    </Table>
  );
}
