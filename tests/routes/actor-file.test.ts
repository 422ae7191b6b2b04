import path from "node:path";
import type { ActionFunctionArgs } from "@remix-run/node";
import { beforeAll, describe, expect, test } from "vitest";
import type { User } from "~/domain/user";
import routes from "~/routes";
import { action as actorAction } from "~/routes/actors/show/route";
import { afterwards } from "../certificates";
import { makeUser } from "../factories";
import { posting } from "../http";
import { type AccessWorld, access, makeAccessWorld, type Visitor, visitors } from "./access";
import { hideStory, leaksIn, secrets, textOf, toldTo } from "./actor-story";

interface Route {
  address: string;
  file: string;
}

const siteMap: Route[] = (await routes).map(({ path: address, file }) => ({ address: address ?? "", file }));

let world: AccessWorld;
beforeAll(() => {
  world = makeAccessWorld();
  hideStory(world);
});

const userOf = (visitor: Visitor) => (visitor === "stranger" ? null : world.people[visitor]);

/** What each visitor is told by the answer to a form that is posted here; who may open the file is tested below. */
async function toldByPosting({ address, file }: Route): Promise<string[]> {
  const { action } = (await import(path.resolve("app", file))) as {
    action?: (args: ActionFunctionArgs) => Promise<unknown>;
  };
  if (!action) return [];
  const params = access[address]?.params(world) ?? {};
  const url = `/${address.replace(/:(\w+)/g, (_all, name: string) => params[name] ?? "")}`;
  const told: string[] = [];
  for (const visitor of visitors.filter((one) => one !== "coordinator")) {
    const visit = { db: world.db, user: userOf(visitor), at: afterwards, params };
    const text = await textOf(action(posting(url, { part: "file" }, visit)));
    told.push(...toldTo(visitor, text).map((secret) => `${visitor}: ${secret}`));
  }
  return told;
}

describe("no answer to a form tells who may not know of an actor's file", () => {
  test.each(siteMap.filter(({ address }) => address in access))("/$address", async (route) => {
    expect(await toldByPosting(route)).toEqual([]);
  });
});

describe("an actor's file is opened by a coordinator in scope alone", () => {
  const open = (user: User | null) => {
    const id = String(world.people.actor.id);
    return textOf(actorAction(posting(`/acteurs/${id}`, {}, { db: world.db, user, params: { id } })));
  };

  test.each(visitors)("%s", async (visitor) => {
    expect(leaksIn(await open(userOf(visitor)))).toEqual(visitor === "coordinator" ? secrets : []);
  });

  test("a coordinator of the whole programme opens it; whoever else belongs to the whole programme does not", async () => {
    expect(leaksIn(await open(makeUser(world.db, "coordinator")))).toEqual(secrets);
    for (const role of ["administrator", "programme_manager", "organisation_contact", "trainer", "actor"] as const) {
      expect(leaksIn(await open(makeUser(world.db, role)))).toEqual([]);
    }
  });

  test("each opening is in the journal, and nothing of the file is", () => {
    const rows = world.db.$client.prepare("SELECT verb, detail FROM journal").all() as {
      verb: string;
      detail: string;
    }[];
    expect(rows.filter(({ verb }) => verb === "actor.openFile").map(({ detail }) => detail)).toEqual(["{}", "{}"]);
    expect(leaksIn(JSON.stringify(rows))).toEqual([]);
  });
});
