import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, test } from "vitest";
import type { PlacePage } from "~/routes/board-place/place-page.server";
import { PlaceView } from "~/routes/board-place/place-view";
import * as placeRoute from "~/routes/board-place/route";
import { makePlanningWorld, makeWish, type PlanningWorld } from "../domain/planning/world";
import { getting, posting } from "../http";

let world: PlanningWorld;
beforeEach(() => {
  world = makePlanningWorld();
});

const visit = () => ({ db: world.db, user: world.coordinator, params: { code: world.training.code } });
const path = (query = "") => `/planbord/inplannen/${world.training.code}${query}`;
const page = (query = "") => placeRoute.loader(getting(path(query), visit()));
const shown = (read: PlacePage) => renderToStaticMarkup(<PlaceView page={read} refused={null} />);

test("who chose while another placed it is told that their own choice was not saved", async () => {
  const form = {
    ...Object.fromEntries((await page()).suggestions[1]?.fields ?? []),
    ...{ intent: "place", version: "1", waiverReason: "Zo afgesproken" },
  };
  await placeRoute.action(posting(path(), form, visit()));
  const answer = (await placeRoute.action(posting(path(), form, visit()))) as Response;
  expect(answer.status).toBe(409);
  const html = renderToStaticMarkup(<PlaceView {...refusedIn(await answer.json())} />);
  expect(html).toContain("Wat jij koos, is niet opgeslagen.");
  expect(html).not.toContain("De training is ingepland.");
});

type Refused = NonNullable<Parameters<typeof PlaceView>[0]["refused"]>;
const refusedIn = ({ page: read, ...refused }: Refused & { page: PlacePage }) => ({ page: read, refused });

test("a day without a place leads to the proposals on all days, and back to where one came from", async () => {
  const html = shown(await page("?datum=2001-01-01&terug=%2Fplanbord%3Fvorm%3Dweek"));
  expect(html).toContain("Rond deze dag is er geen plek");
  expect(html).toContain(`href="${path("?terug=%2Fplanbord%3Fvorm%3Dweek")}"`);
});

test("without a way out it promises none", async () => {
  makeWish(world, { earliestOn: "2026-05-11", latestOn: "2026-05-14" });
  expect(shown(await page())).toContain("Zo lukt het wel");
  const read = await page();
  const html = shown({ ...read, why: read.why && { ...read.why, ways: [] } });
  expect([html.includes("Zo lukt het wel"), html.includes("Geen eenvoudige uitweg")]).toEqual([false, true]);
});

test("one button is the first: what was chosen, once something was", async () => {
  const primaries = (html: string) => html.match(/data-variant="primary"/g)?.length ?? 0;
  const read = await page();
  const query = new URLSearchParams(read.suggestions[0]?.fields ?? []).toString();
  expect([primaries(shown(read)), primaries(shown(await page(`?${query}`)))]).toEqual([1, 1]);
});
