import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localDateOf } from "~/domain/dates";
import { listAllTypes } from "~/domain/training-type/queries";
import { reader, requireMay } from "~/http/route";
import { formatMinutes } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { Status } from "~/ui/status";
import { Row, Table } from "~/ui/table";
import { purposeLabel } from "../purposes";

export const meta: MetaFunction = () => [{ title: m.administration_types() }];

export const loader = reader(({ context, user }) => {
  requireMay(user, "trainingType.edit");
  return { types: listAllTypes(context.db), today: localDateOf(context.now) };
});

export default function TrainingTypes() {
  const { types, today } = useLoaderData<typeof loader>();
  const columns = [
    { key: "name", label: m.administration_type_name() },
    { key: "purpose", label: m.administration_type_purpose() },
    { key: "parts", label: m.administration_type_parts(), align: "end" },
    { key: "net", label: m.administration_type_net() },
    { key: "status", label: m.administration_type_status() },
  ] as const;
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.administration_types()}
        breadcrumbs={[{ label: m.administration_title(), to: "/beheer" }, { label: m.administration_types() }]}
        actions={
          <LinkButton variant="primary" icon="plus" to="/beheer/trainingssoorten/nieuw">
            {m.administration_type_new()}
          </LinkButton>
        }
      />
      {types.length === 0 && <EmptyState icon="list" title={m.administration_type_none()} />}
      {types.length > 0 && (
        <Table caption={m.administration_types()} captionHidden columns={columns}>
          {types.map(({ id, name, purpose, parts, compulsory, netMinutes, retiredOn }) => (
            <Row
              key={id}
              columns={columns}
              cells={{
                name: <a href={`/beheer/trainingssoorten/${id}`}>{name}</a>,
                purpose: purposeLabel(purpose),
                parts,
                net: formatMinutes(netMinutes, currentLocale()),
                status: <TypeStatus {...{ compulsory }} isRetired={retiredOn !== null && retiredOn <= today} />,
              }}
            />
          ))}
        </Table>
      )}
    </Stack>
  );
}

function TypeStatus({ compulsory, isRetired }: { compulsory: number; isRetired: boolean }) {
  if (isRetired) return <Status tone="neutral">{m.administration_type_retired()}</Status>;
  if (compulsory === 0) return <Status tone="warning">{m.administration_type_nothing()}</Status>;
  return <Status tone="good">{m.administration_type_in_use()}</Status>;
}
