import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Role } from "#db/lists";
import { browsing, listAccessibilityFaults, overflowOf, phone, signIn } from "./browser";
import { hashTables } from "./database";
import { demo } from "./demo";
import { isFirstToExamine } from "./examined";

/** Tables that reading may write: who is signed in, attempts, and bytes that follow from frozen facts. */
const ownTables = ["auth_session", "throttle", "certificate_pdf", "sqlite_sequence"];
type Part = "office" | "room";

/** The crawl goes in two files side by side, about as long as each other; a kind of page that both reach is examined in one. */
const parts = {
  coordinator: "office",
  organisation_contact: "office",
  programme_manager: "office",
  administrator: "room",
  trainer: "room",
  professional: "room",
  actor: "room",
} as const satisfies Record<Role, Part>;

/** More kinds of pages than there are: reaching it means that links never end. */
const mostPerRole = 200;

const rolesOf = (part: Part): Role[] => (Object.keys(parts) as Role[]).filter((role) => parts[role] === part);

/** The kind of page an address is: of pages that differ only in what they are about, one is visited. */
function kindOf({ pathname, search }: URL): string {
  const path = pathname
    .replace(/\/\d{4}-\d{4}/, "/:code")
    .replace(/\/JIM-[\d-]+/, "/:number")
    .replace(/\/echtheid\/\w+/, "/echtheid/:code")
    .replace(/\/\d+/g, "/:id");
  return (
    path +
    [...new URLSearchParams(search).keys()]
      .sort()
      .map((key) => `?${key}`)
      .join("")
  );
}

const isFile = (pathname: string): boolean => /\.(pdf|csv|ics|json)$/.test(pathname);

async function linksOn(page: Page): Promise<URL[]> {
  const found = await page
    .locator("a[href]")
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  return found.map((href) => new URL(href.replace(/#.*/, ""))).filter(({ origin }) => origin === demo().baseUrl);
}

async function faultsOf(page: Page, address: URL): Promise<string[]> {
  const response = await page.goto(address.href);
  const status = response?.status() ?? 0;
  if (status !== 200) return [`${address.pathname}: status ${status}`];
  const wide = await overflowOf(page);
  const kind = kindOf(new URL(address.pathname, address));
  const faults = isFirstToExamine(kind) ? await listAccessibilityFaults(page) : [];
  return wide > 0 ? [...faults, `${address.pathname}: ${wide} px wider than a phone`] : faults;
}

async function crawl(page: Page): Promise<{ visited: string[]; faults: string[] }> {
  const faults: string[] = [];
  const kinds = new Set<string>();
  const queue = [new URL("/", demo().baseUrl)];
  for (let address = queue.shift(); address && kinds.size < mostPerRole; address = queue.shift()) {
    const kind = kindOf(address);
    if (kinds.has(kind) || address.searchParams.size > 1) continue;
    kinds.add(kind);
    if (isFile(address.pathname)) {
      const answer = await page.request.get(address.href);
      if (answer.status() !== 200) faults.push(`${address.pathname}: status ${answer.status()}`);
      continue;
    }
    faults.push(...(await faultsOf(page, address)));
    queue.push(...(await linksOn(page)));
  }
  return { visited: [...kinds], faults };
}

/** Follows every link that the roles of this part see, as far as another kind of page is behind it. */
export function crawlPart(part: Part): void {
  const open = browsing();
  test.each(rolesOf(part))(
    "every page that a %s can reach is sound, and looking changes nothing",
    async (role) => {
      const page = await open({ size: phone });
      await signIn(page, role);
      const before = hashTables(ownTables);
      const { visited, faults } = await crawl(page);
      expect(faults).toEqual([]);
      expect(visited.length).toBeGreaterThanOrEqual(3);
      expect(visited.length).toBeLessThan(mostPerRole);
      expect(hashTables(ownTables)).toEqual(before);
    },
    600_000,
  );
}
