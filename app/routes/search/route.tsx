import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { may } from "~/domain/permissions";
import { searchPeople, searchTrainings } from "~/domain/search/queries";
import { cleanQuery, isSearchable } from "~/domain/search/words";
import { reader } from "~/http/route";
import { m } from "~/text/messages";
import { EmptyState } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { People, Trainings } from "./results";
import { SearchForm } from "./search-form";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.text ? m.training_search_results({ text: data.text }) : m.training_search_title() },
];

export const loader = reader(({ context: { db }, user, url }) => {
  const text = cleanQuery(url.searchParams.get("q"));
  const finds = isSearchable(text);
  const scope = { people: may(user, "person.list"), trainings: may(user, "training.list") };
  return {
    text,
    finds,
    scope,
    people: finds && scope.people ? searchPeople(db, user, text) : null,
    trainings: finds && scope.trainings ? searchTrainings(db, user, text) : null,
  };
});

export default function Search() {
  const { text, finds, scope, people, trainings } = useLoaderData<typeof loader>();
  const isEmpty = !people?.items.length && !trainings?.items.length;
  return (
    <Stack gap="wide">
      <PageHeader title={m.training_search_title()} />
      <SearchForm text={text} withPeople={scope.people} />
      {text === "" && (
        <EmptyState icon="search" title={m.training_search_start()}>
          <p>{m.training_search_start_text()}</p>
        </EmptyState>
      )}
      {text !== "" && !finds && (
        <EmptyState icon="search" title={m.training_search_short()}>
          <p>{m.training_search_short_text()}</p>
        </EmptyState>
      )}
      {finds && isEmpty && (
        <EmptyState icon="search" title={m.training_search_none()}>
          <p>{m.training_search_none_text()}</p>
        </EmptyState>
      )}
      {finds && !isEmpty && (
        <>
          {people && <People text={text} {...people} />}
          {trainings && <Trainings text={text} {...trainings} />}
        </>
      )}
    </Stack>
  );
}
