import { roles as allRoles, type Role } from "#db/lists";
import type { RefusalView } from "~/http/refusal-view";
import { m } from "~/text/messages";
import { roleName } from "~/text/roles";
import { Button } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { FieldRow, FormActions, SelectField } from "~/ui/form";
import { Panel, Section } from "~/ui/page";
import { Row, Table } from "~/ui/table";

interface HeldRole {
  id: number;
  role: Role;
  organisation: string | null;
  startsOn: string;
  endsOn: string | null;
}

interface RolesProps {
  roles: HeldRole[];
  today: string;
  mayGrant: boolean;
  organisations: { id: number; name: string }[];
  refusal: RefusalView | null;
}

export function Roles({ roles, today, mayGrant, organisations, refusal }: RolesProps) {
  const columns = [
    { key: "role", label: m.person_role() },
    { key: "organisation", label: m.person_data_organisation() },
    { key: "from", label: m.person_from() },
    { key: "until", label: m.person_until() },
    ...(mayGrant ? [{ key: "act" as const, label: m.person_role_end(), hidden: true }] : []),
  ] as const;
  const isOver = ({ endsOn }: HeldRole) => endsOn !== null && endsOn < today;
  return (
    <Section title={m.person_data_roles()}>
      {roles.length > 0 && (
        <Table caption={m.person_data_roles()} captionHidden columns={columns}>
          {roles.map((held) => (
            <Row
              key={held.id}
              columns={columns}
              cells={{
                role: roleName(held.role),
                organisation: held.organisation ?? m.person_whole_programme(),
                from: <DateText date={held.startsOn} />,
                until: held.endsOn ? <DateText date={held.endsOn} /> : m.person_still(),
                act: isOver(held) ? null : <EndRole id={held.id} name={roleName(held.role)} />,
              }}
            />
          ))}
        </Table>
      )}
      {mayGrant && <GrantForm organisations={organisations} refusal={refusal} />}
    </Section>
  );
}

function EndRole({ id, name }: { id: number; name: string }) {
  return (
    <form method="post">
      <input type="hidden" name="part" value="end" />
      <input type="hidden" name="roleId" value={id} />
      <Button compact variant="quiet" aria-label={m.person_role_end_of({ role: name })}>
        {m.person_role_end()}
      </Button>
    </form>
  );
}

function GrantForm({ organisations, refusal }: Pick<RolesProps, "organisations" | "refusal">) {
  return (
    <Panel>
      <form method="post">
        <input type="hidden" name="part" value="grant" />
        <FieldRow>
          <SelectField
            label={m.person_role_new()}
            name="role"
            choices={allRoles.map((role) => ({ value: role, label: roleName(role) }))}
            defaultValue={String(refusal?.values.role ?? "")}
            errors={refusal?.fields.role}
          />
          <SelectField
            label={m.person_role_for()}
            name="organisationId"
            id="rol-organisatie"
            empty={m.person_whole_programme()}
            choices={organisations.map(({ id, name }) => ({ value: String(id), label: name }))}
            defaultValue={String(refusal?.values.organisationId ?? "")}
            errors={refusal?.fields.organisationId}
          />
        </FieldRow>
        <FormActions>
          <Button>{m.person_role_grant()}</Button>
        </FormActions>
      </form>
    </Panel>
  );
}
