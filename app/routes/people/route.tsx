import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type Role, roles } from "#db/lists";
import { localDateOf } from "~/domain/dates";
import { actorSight } from "~/domain/person/actor-sight";
import { listPeople, type PeopleFilter } from "~/domain/person/list";
import { listChoosableOrganisations } from "~/domain/person/record";
import { mayAddSomewhere } from "~/domain/person/scope";
import { reader, requireMay } from "~/http/route";
import { m } from "~/text/messages";
import { roleName } from "~/text/roles";
import { LinkButton } from "~/ui/button";
import { SelectField, TextField } from "~/ui/form";
import { EmptyState, Notice } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { Pagination } from "~/ui/pagination";
import { type Chip, FilterChips, Filters } from "~/ui/table";
import { PeopleTable } from "./people-table";

export const meta: MetaFunction = () => [{ title: m.person_list_title() }];

const isRole = (text: string | null): text is Role => (roles as readonly (string | null)[]).includes(text);
const positive = (text: string | null) => (text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined);

/** What cannot be read in an address is left out, so that an old link still opens. */
function filterFrom(query: URLSearchParams): PeopleFilter {
  const role = query.get("rol");
  return {
    text: query.get("q")?.trim().slice(0, 100) || undefined,
    role: isRole(role) ? role : undefined,
    organisation: positive(query.get("organisatie")),
  };
}

export const loader = reader(({ context, user, url }) => {
  requireMay(user, "person.list");
  const filter = filterFrom(url.searchParams);
  const page = positive(url.searchParams.get("pagina")) ?? 1;
  return {
    ...listPeople(context.db, user, filter, page, localDateOf(context.now)),
    filter: { text: filter.text ?? "", role: filter.role ?? null, organisation: filter.organisation ?? null },
    organisations: listChoosableOrganisations(context.db, user),
    mayAdd: mayAddSomewhere(user),
    knowsActors: actorSight(user)?.length !== 0,
  };
});

type Data = ReturnType<typeof useLoaderData<typeof loader>>;
type Shown = Data["filter"];

function hrefOf({ text, role, organisation }: Shown, page = 1): string {
  const query = new URLSearchParams({
    ...(text && { q: text }),
    ...(role && { rol: role }),
    ...(organisation && { organisatie: String(organisation) }),
    ...(page > 1 && { pagina: String(page) }),
  });
  return query.size > 0 ? `/mensen?${query}` : "/mensen";
}

function chipsOf({ filter, organisations }: Data): Chip[] {
  const { text, role, organisation } = filter;
  const name = organisations.find(({ id }) => id === organisation)?.name;
  return [
    ...(text ? [{ label: text, removeHref: hrefOf({ ...filter, text: "" }) }] : []),
    ...(role ? [{ label: roleName(role), removeHref: hrefOf({ ...filter, role: null }) }] : []),
    ...(organisation ? [{ label: name ?? "?", removeHref: hrefOf({ ...filter, organisation: null }) }] : []),
  ];
}

export default function People() {
  const data = useLoaderData<typeof loader>();
  const { rows, total, isMore, page, pages, filter, organisations, mayAdd, knowsActors } = data;
  const shownRoles = roles.filter((role) => role !== "actor" || knowsActors);
  const choices = organisations.map(({ id, name }) => ({ value: String(id), label: name }));
  const add = mayAdd && (
    <LinkButton variant="primary" icon="plus" to="/mensen/nieuw">
      {m.person_new_title()}
    </LinkButton>
  );
  return (
    <Stack gap="wide">
      <PageHeader title={m.person_list_title()} actions={add} />
      <Filters action="/mensen" open={filter.text !== ""}>
        <TextField label={m.person_list_search()} name="q" type="search" defaultValue={filter.text} />
        <SelectField
          label={m.person_role()}
          name="rol"
          empty={m.person_list_all_roles()}
          choices={shownRoles.map((role) => ({ value: role, label: roleName(role) }))}
          defaultValue={filter.role ?? ""}
        />
        <SelectField
          label={m.person_data_organisation()}
          name="organisatie"
          empty={m.person_list_all_organisations()}
          choices={choices}
          defaultValue={String(filter.organisation ?? "")}
        />
      </Filters>
      <FilterChips label={m.person_list_chips()} chips={chipsOf(data)} clearHref="/mensen" />
      {isMore && <Notice tone="info">{m.person_list_more({ limit: total })}</Notice>}
      {rows.length === 0 ? (
        <EmptyState icon="people" title={m.person_list_none()}>
          {m.person_list_none_text()}
        </EmptyState>
      ) : (
        <PeopleTable people={rows} />
      )}
      <Pagination
        page={page}
        pages={pages}
        total={total}
        hrefFor={(number) => hrefOf(filter, number)}
        label={m.person_list_pages()}
      />
    </Stack>
  );
}
