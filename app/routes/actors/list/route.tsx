import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listActors } from "~/domain/actor/list";
import { countActorsPerOrganisation } from "~/domain/actor/per-organisation";
import { recordTalk } from "~/domain/actor/record-talk";
import { RecordTalk } from "~/domain/actor/schemas";
import { localDateOf } from "~/domain/dates";
import { done, reader, requireMay, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { countText } from "~/ui/count-text";
import { Facts } from "~/ui/facts";
import { SelectField } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { EmptyState, Flash } from "~/ui/notice";
import { PageHeader, Section, Stack } from "~/ui/page";
import { FilterChips, Filters } from "~/ui/table";
import { Talks } from "../talks";
import { ActorTable } from "./actor-table";
import { Organisations } from "./organisations";

export const meta: MetaFunction = () => [{ title: m.actor_list_title() }];

const chosenIn = (url: URL): number | null => {
  const text = url.searchParams.get("organisatie") ?? "";
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
};

export const loader = reader(({ context: { db, now }, user, url }) => {
  requireMay(user, "actor.list");
  const chosen = chosenIn(url);
  const all = listActors(db, user, now).map(({ lacks, ...actor }) => ({
    ...actor,
    lacks: lacks.map(({ code }) => code),
  }));
  const organisations = countActorsPerOrganisation(db, user, now);
  return {
    today: localDateOf(now),
    chosen: organisations.find(({ id }) => id === chosen) ?? null,
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    few: organisations.filter(({ lacksActors }) => lacksActors),
    all: all.length,
    actors: chosen === null ? all : all.filter(({ organisationId }) => organisationId === chosen),
    notice: url.searchParams.get("gelukt"),
  };
});

/** The only thing one writes here: that a talk was held. */
export const action = writer(({ ctx, form }) => {
  recordTalk(ctx, form.input(RecordTalk));
  return done("/acteurs", "gesprek");
});

export default function Actors() {
  const { today, chosen, organisations, few, all, actors, notice } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const talks = actors.flatMap(({ id, shownAs, talks: open }) =>
    open.map((talk) => ({ ...talk, actorId: id, shownAs })),
  );
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.actor_list_title()}
        lead={<p>{m.actor_list_lead()}</p>}
        actions={<LinkButton to="/acteurs/vergoedingen">{m.allowance_title()}</LinkButton>}
      />
      <Flash message={notice === "gesprek" && !refusal ? { tone: "good", text: m.actor_talk_noted() } : null} />
      <FormErrors refusal={refusal} labels={{ heldOn: m.actor_talk_day() }} />
      <Facts
        shape="tiles"
        items={[
          { label: m.actor_count_all(), value: countText(actors.length) },
          { label: m.actor_count_talks(), value: countText(talks.length) },
          { label: m.actor_count_lacking(), value: countText(actors.filter(({ lacks }) => lacks.length > 0).length) },
          { label: m.actor_count_organisations(), value: countText(few.length) },
        ]}
      />
      <Section title={m.actor_needs_title()} lead={talks.length > 0 && <p>{m.actor_needs_lead()}</p>}>
        {talks.length > 0 ? (
          <Talks talks={talks} today={today} withNames />
        ) : (
          <EmptyState icon="check" title={m.actor_needs_none()}>
            {m.actor_needs_none_text()}
          </EmptyState>
        )}
      </Section>
      <Section title={m.actor_all_title()}>
        {organisations.length > 1 && (
          <Filters action="/acteurs" open={chosen !== null}>
            <SelectField
              label={m.actor_column_organisation()}
              name="organisatie"
              empty={m.actor_filter_all()}
              choices={organisations.map(({ id, name }) => ({ value: String(id), label: name }))}
              defaultValue={chosen ? String(chosen.id) : ""}
            />
          </Filters>
        )}
        <FilterChips
          label={m.actor_filter_label()}
          chips={chosen ? [{ label: chosen.name, removeHref: "/acteurs" }] : []}
        />
        {actors.length > 0 && <ActorTable actors={actors} />}
        {actors.length === 0 && (
          <EmptyState icon="people" title={all === 0 ? m.actor_none() : m.actor_none_filtered()}>
            {m.actor_none_text()}
          </EmptyState>
        )}
      </Section>
      <Organisations few={few} />
    </Stack>
  );
}
