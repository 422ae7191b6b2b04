import path from "node:path";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { beforeAll, describe, expect, test } from "vitest";
import routes from "~/routes";
import { afterwards } from "../certificates";
import { getting } from "../http";
import { type AccessWorld, access, makeAccessWorld, type Outcome, type Visitor, visitors } from "./access";
import { hideStory, textOf, toldTo } from "./actor-story";

interface Route {
  address: string;
  file: string;
}

interface Loadable {
  loader?: (args: LoaderFunctionArgs) => Promise<unknown>;
}

const siteMap: Route[] = (await routes).map(({ path: address, file }) => ({ address: address ?? "", file }));

let world: AccessWorld;
beforeAll(() => {
  world = makeAccessWorld();
  hideStory(world);
});

/** Whatever a page shows, it never tells an actor's file, nor a stranger to it the actor's own name. */
async function visit({ address, file }: Route, visitor: Visitor): Promise<Outcome | number> {
  const { loader } = (await import(path.resolve("app", file))) as Loadable;
  if (!loader) return 200;
  const params = access[address]?.params(world) ?? {};
  const url = address.replace(/:(\w+)/g, (_all, name: string) => params[name] ?? "");
  const user = visitor === "stranger" ? null : world.people[visitor];
  const result = await loader(getting(`/${url}`, { db: world.db, user, at: afterwards, params })).catch(
    (thrown: unknown) => thrown,
  );
  if (result instanceof Error) throw result;
  expect(toldTo(visitor, await textOf(Promise.resolve(result))), visitor).toEqual([]);
  return result instanceof Response ? result.status : 200;
}

describe("who may open which page", () => {
  test("every address of the site map is declared, and nothing else", () => {
    expect(siteMap.map(({ address }) => address).toSorted()).toEqual(Object.keys(access).toSorted());
  });

  test.each(siteMap.filter(({ address }) => address in access))("/$address", async (route) => {
    const outcomes: Partial<Record<Visitor, number>> = {};
    for (const visitor of visitors) outcomes[visitor] = await visit(route, visitor);
    expect(outcomes).toEqual(access[route.address]?.outcomes);
  });
});
