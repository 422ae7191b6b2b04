import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Role } from "#db/lists";
import { openMigrated } from "#db/migrate";
import type { LocalDate } from "~/domain/dates";
import type { DemoPerson } from "~/http/request-context";
import { loadDemoWorld } from "./world";

/** What stands beside a demo database: which world it holds, and whom the sign-in page offers. */
export interface DemoWorldFile {
  scale: number;
  today: LocalDate;
  /** Whether the clock was moved to that day too, because another day was asked for. */
  moved: boolean;
  people: DemoPerson[];
}

const roleOf = {
  coordinator: "coordinator",
  trainer: "trainer",
  professional: "professional",
  actor: "actor",
  organisationContact: "organisation_contact",
  programmeManager: "programme_manager",
  administrator: "administrator",
} as const satisfies Record<string, Role>;

/** Two of a role suffice, but for trainers: one who may train anywhere, one in training, one of another organisation. */
const offered: Partial<Record<keyof typeof roleOf, number>> = { trainer: 3 };

/** Makes a new demo database in this folder, in place of the one that was there. */
export async function buildDemoWorld(
  directory: string,
  { scale, today, moved }: { scale: number; today: LocalDate; moved: boolean },
): Promise<DemoWorldFile> {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  const db = openMigrated(path.join(directory, "jim.sqlite"));
  const { people } = await loadDemoWorld(db, { scale, today, onProgress: showProgress });
  db.$client.close();
  const roles = Object.entries(roleOf) as [keyof typeof roleOf, Role][];
  const shown = roles.flatMap(([key, role]) =>
    people[key].slice(0, offered[key] ?? 2).map(({ id, name }) => ({ id, name, role })),
  );
  const world: DemoWorldFile = { scale, today, moved, people: shown };
  writeFileSync(path.join(directory, "world.json"), JSON.stringify(world, null, 2));
  return world;
}

function showProgress(done: number, total: number, label: string): void {
  const percent = Math.round((100 * done) / Math.max(total, 1));
  process.stderr.write(`\r${`${percent}`.padStart(3)} %  ${label}`.padEnd(60));
  if (done >= total) process.stderr.write("\n");
}
