import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { done, reader, writer } from "~/http/route";
import { m } from "~/text/messages";
import { act } from "../act.server";
import { availabilityPage } from "../page.server";
import { AvailabilityView } from "../view";

export const meta: MetaFunction = () => [{ title: m.availability_own_title() }];

/** When the trainer or actor who is signed in can. */
export const loader = reader((args) => availabilityPage(args, args.user.id));

export const action = writer(({ ctx, form, user }) => done("/mijn/beschikbaarheid", act(ctx, form, user.id)));

export default function OwnAvailability() {
  return <AvailabilityView page={useLoaderData<typeof loader>()} title={m.availability_own_title()} isOwn />;
}
