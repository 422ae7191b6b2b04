import { describe, expect, test } from "vitest";
import { action, loader } from "~/routes/proposals/show/route";
import {
  makeProposalWorld,
  makeStanding,
  type ProposalWorld,
  planOf,
  proposeTo,
  standOf,
  trainerId,
} from "../domain/planning/proposal-world";
import { getting, posting, statusOf } from "../http";

const path = "/planbord/voorstellen";
const first = ({ trainings }: ProposalWorld) => trainings[0]?.id ?? 0;
const visitOf = ({ db, coordinator }: ProposalWorld, id = 0) => ({
  ...{ db, user: coordinator },
  params: { id: String(id) },
});

async function locationOf(outcome: Promise<unknown>): Promise<string | null> {
  const response = await outcome;
  return response instanceof Response ? response.headers.get("Location") : null;
}

const bodyOf = async (outcome: Promise<unknown>) =>
  (await ((await outcome) as Response).json()) as Record<string, unknown>;

describe("a finished proposal", () => {
  const other = { team: [2, 3], dates: ["2026-04-16", "2026-04-30", "2026-06-11"] } as const;
  const accepting = { intent: "all", waiverReason: "Uit het plan" };

  test("is compared with what stands, by training and by person", async () => {
    const world = makeProposalWorld(2);
    const standing = makeStanding(world);
    const { id } = proposeTo(world, [planOf(world, first(world), other), planOf(world, standing.id)]);
    const { view } = await loader(getting(`${path}/${id}?toon=alles`, visitOf(world, id)));
    expect(view?.items.map(({ state }) => state)).toEqual(["new", "unplaced", "same"]);
    expect(view?.tabs).toMatchObject({ alles: 3, open: 1, zonder: 1 });
    expect(view?.items[0]?.sessions.map(({ date }) => date)).toEqual([...other.dates]);
    expect(view?.loads.find(({ personId }) => personId === trainerId(world, 2))).toMatchObject({ before: 0, after: 3 });
  });

  test("says what it was where something changes", async () => {
    const world = makeProposalWorld(0);
    const standing = makeStanding(world);
    const plan = planOf(world, standing.id, { team: [2, 1], dates: ["2026-04-14", "2026-04-30", "2026-06-09"] });
    const absent = { absentPersonId: trainerId(world, 0), absentFrom: "2026-04-01", absentUntil: "2026-04-30" };
    const { id } = proposeTo(world, [plan], { kind: "replan", ...absent });
    const { view } = await loader(getting(`${path}/${id}`, visitOf(world, id)));
    const [item] = view?.items ?? [];
    expect(item?.sessions.map(({ was }) => was)).toEqual([null, { date: "2026-04-28", place: null }, null]);
    expect(item?.who.map(({ as, was }) => [as, was])).toMatchObject([
      ["lead", [world.trainers[0]?.name]],
      ["co", null],
      ["actors", null],
    ]);
    expect(item).toMatchObject({ state: "changed", isConfirmed: true, isLocked: false });
  });

  test("is accepted whole; what is refused is named and the rest stands", async () => {
    const world = makeProposalWorld(2);
    const [, second] = world.trainings;
    const plans = [planOf(world, first(world)), planOf(world, second?.id ?? 0, { dates: other.dates })];
    const { id } = proposeTo(world, plans);
    makeStanding(world, { team: [0, 3], dates: ["2026-04-15", "2026-04-28", "2026-06-10"] });
    const body = await bodyOf(action(posting(`${path}/${id}`, accepting, visitOf(world, id))));
    expect(body.result).toMatchObject({ accepted: 1, refused: [{ code: world.trainings[0]?.code, isNew: true }] });
    expect(standOf(world.db, second?.id ?? 0)).toHaveLength(3);
    expect(standOf(world.db, first(world))).toEqual([]);
  });

  test("is accepted in part by what was ticked", async () => {
    const world = makeProposalWorld(2);
    const { id, itemOf } = proposeTo(world, [
      planOf(world, first(world)),
      planOf(world, world.trainings[1]?.id ?? 0, other),
    ]);
    const form = { intent: "chosen", waiverReason: "Uit het plan", [`training-${itemOf(first(world))}`]: "on" };
    const accepted = action(posting(`${path}/${id}`, form, visitOf(world, id)));
    expect(await locationOf(accepted)).toBe(`${path}/${id}?gelukt=overgenomen`);
    expect(standOf(world.db, world.trainings[1]?.id ?? 0)).toEqual([]);
    const { view } = await loader(getting(`${path}/${id}`, visitOf(world, id)));
    expect(view?.accepted).toEqual([world.trainings[0]?.code]);
  });

  test("asks a choice and a reason", async () => {
    const world = makeProposalWorld(1);
    const { id } = proposeTo(world, [planOf(world, first(world))]);
    const post = (form: Record<string, string>) => statusOf(action(posting(`${path}/${id}`, form, visitOf(world, id))));
    expect(await post({ intent: "chosen", waiverReason: "Uit het plan" })).toBe(400);
    expect(await post({ intent: "all", waiverReason: " " })).toBe(400);
  });

  test("of many trainings comes in pages", async () => {
    const world = makeProposalWorld(120);
    const { id } = proposeTo(world, []);
    const { view } = await loader(getting(`${path}/${id}?pagina=3`, visitOf(world, id)));
    expect([view?.pages, view?.page, view?.items.length, view?.total]).toEqual([3, 3, 20, 120]);
  });

  test("is thrown away", async () => {
    const world = makeProposalWorld(1);
    const { id } = proposeTo(world, []);
    const thrown = action(posting(`${path}/${id}`, { intent: "discard" }, visitOf(world, id)));
    expect(await locationOf(thrown)).toBe(`${path}?gelukt=weggegooid`);
  });
});
