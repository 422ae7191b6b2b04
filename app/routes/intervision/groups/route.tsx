import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireGrouped } from "~/domain/intervision/queries";
import { done, reader, textParam, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { EmptyState, Flash } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import "../intervision.css";
import { act } from "./act.server";
import { GroupCard } from "./group-card";
import { groupsView } from "./groups-view.server";
import { UngroupedPart } from "./ungrouped-part";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.intervision_groups_meta({ code: data?.training.code ?? "" }) },
];

export const loader = reader(({ context, user, params, url }) => ({
  ...groupsView(context, user, textParam(params, "code")),
  notice: url.searchParams.get("gelukt"),
  once: crypto.randomUUID(),
}));

export const action = writer(({ context, ctx, form, user, params }) => {
  const { grouped } = requireGrouped(context.db, user, textParam(params, "code"));
  return done(`/trainingen/${grouped.code}/intervisie`, act(ctx, form));
});

const notices: Record<string, () => string> = {
  ingedeeld: m.intervision_done_divided,
  geplaatst: m.intervision_done_placed,
  begeleider: m.intervision_done_guide,
  opgeheven: m.intervision_done_ended,
};

const labelsOf = () => ({
  groupId: m.intervision_group_label(),
  personId: m.intervision_guide(),
  waiverReason: m.intervision_reason(),
});

export default function IntervisionGroups() {
  const page = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const { training, groups, ungrouped, mayDivide, manages, guides, once } = page;
  const said = notices[page.notice ?? ""]?.();
  const shared = { groups, once, refusal };
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.intervision_groups_title()}
        breadcrumbs={[
          { label: m.training_list_title(), to: "/trainingen" },
          { label: training.code, to: `/trainingen/${training.code}` },
          { label: m.intervision_groups_title() },
        ]}
        lead={
          <p>
            {training.client} · {training.type}
          </p>
        }
      />
      <Flash message={said && !refusal ? { tone: "good", text: said } : null} />
      <FormErrors refusal={refusal} labels={labelsOf()} />
      {groups.length === 0 && <NoGroups code={training.code} mayDivide={mayDivide} why={page.whyNotDivide} />}
      {ungrouped.length > 0 && <UngroupedPart members={ungrouped} manages={manages} {...shared} />}
      {groups.map((group) => (
        <GroupCard key={group.id} {...{ group, guides, manages, code: training.code }} {...shared} />
      ))}
    </Stack>
  );
}

interface NoGroupsProps {
  code: string;
  mayDivide: boolean;
  /** Why there can be none (any more). */
  why: string | null;
}

/** What groups are, and the way to the first ones. */
function NoGroups({ code, mayDivide, why }: NoGroupsProps) {
  return (
    <EmptyState
      icon="people"
      title={m.intervision_none_title()}
      action={
        mayDivide && (
          <LinkButton variant="primary" to={`/trainingen/${code}/intervisie/indelen`}>
            {m.intervision_divide_link()}
          </LinkButton>
        )
      }
    >
      <p>{m.intervision_none_text()}</p>
      {why && <p>{why}</p>}
    </EmptyState>
  );
}
