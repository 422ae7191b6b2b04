import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { done, idParam, reader, writer } from "~/http/route";
import { m } from "~/text/messages";
import { act } from "../act.server";
import { availabilityPage } from "../page.server";
import { AvailabilityView } from "../view";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? m.availability_person_title_of({ name: data.name }) : m.availability_person_title() },
];

/** When a trainer or an actor can, for those who plan. */
export const loader = reader((args) => {
  const personId = idParam(args.params, "id");
  return { personId, ...availabilityPage(args, personId) };
});

export const action = writer(({ ctx, form, params }) => {
  const personId = idParam(params, "id");
  return done(`/mensen/${personId}/beschikbaarheid`, act(ctx, form, personId));
});

export default function PersonAvailability() {
  const page = useLoaderData<typeof loader>();
  const { name, personId } = page;
  const breadcrumbs = [
    { label: m.person_list_title(), to: "/mensen" },
    { label: name, to: `/mensen/${personId}` },
    { label: m.availability_person_title() },
  ];
  const title = m.availability_person_title_of({ name });
  return <AvailabilityView {...{ page, title, breadcrumbs }} isOwn={false} />;
}
