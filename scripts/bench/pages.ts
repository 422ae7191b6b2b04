import { type Address, addressesOf, type PageName } from "./addresses";
import { cpuPerRequest, type Target } from "./load";
import { scriptsKb } from "./scripts-weight";
import type { SeededWorld } from "./seed";
import { type MeasuredServer, startServer } from "./server";
import type { Line } from "./table";

const ms = (value: number | undefined): string => `${(value ?? Number.NaN).toFixed(2)} ms`;
const scripted: Partial<Record<PageName, string>> = {
  register: "the trainer's register",
  mine: "the professional's page",
};

/** The 50-row list and a page with almost no data, in CPU of the server, against the floor; scripts per page. */
export async function benchPages(world: SeededWorld): Promise<Line[]> {
  const addresses = await addressesOf(world);
  const servers = [await startServer("floor", world.databaseFile), await startServer("product", world.databaseFile)];
  const [floor, product] = servers;
  if (!floor || !product) throw new Error("two servers were started");
  try {
    const { list, signIn } = addresses;
    const cost = await cpuPerRequest(
      {
        floor: { server: floor, ...list },
        list: { server: product, ...list },
        signIn: { server: product, ...signIn },
      },
      1500,
    );
    const lines = await Promise.all(
      Object.entries(scripted).map(([name, words]) => weigh(product, addresses[name as PageName], words)),
    );
    return [
      against("page of 50 rows against the floor", cost.list, cost.floor, 7.5),
      against("page with almost no data against the floor", cost.signIn, cost.floor, 2.5),
      ...lines,
    ];
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

const against = (what: string, cost: number, floor: number, limit: number): Line => ({
  what,
  measured: cost / floor,
  unit: "x",
  limit,
  detail: `${ms(cost)} CPU, floor ${ms(floor)}`,
});

async function weigh(server: MeasuredServer, { path, cookie }: Address, words: string): Promise<Line> {
  const { body } = await server.get(path, cookie);
  return {
    what: `JavaScript of ${words}`,
    measured: scriptsKb(body),
    unit: "kB",
    limit: 110,
    detail: "gzip, all files",
  };
}

const growth: { name: PageName; words: string; limit: number | null }[] = [
  { name: "training", words: "look-up: a training", limit: 1.5 },
  { name: "register", words: "look-up: a register", limit: 1.5 },
  { name: "mine", words: "look-up: my trainings", limit: 1.5 },
  { name: "certificate", words: "look-up: a certificate", limit: 1.5 },
  { name: "person", words: "look-up: a person", limit: 1.5 },
  { name: "list", words: "list: trainings", limit: 5 },
  { name: "people", words: "list: people", limit: 5 },
  { name: "search", words: "search: people and trainings", limit: 5 },
  { name: "today", words: "dashboard: today", limit: 5 },
  { name: "programme", words: "dashboard: programme", limit: 5 },
];

/** The main pages on a small and a large world, in CPU of the server. */
export async function benchGrowth(small: SeededWorld, large: SeededWorld, times: number): Promise<Line[]> {
  const sides = { small: await sideOf(small), large: await sideOf(large) };
  try {
    const lines: Line[] = [];
    for (const { name, words, limit } of growth) {
      const cost = await cpuPerRequest({ small: sides.small(name), large: sides.large(name) }, 300);
      const detail = `${ms(cost.small)} CPU, then ${ms(cost.large)}`;
      lines.push({
        what: `${words}, world ${times} times as large`,
        measured: cost.large / cost.small,
        unit: "x",
        limit,
        detail,
      });
    }
    return lines;
  } finally {
    await Promise.all([sides.small("list").server.stop(), sides.large("list").server.stop()]);
  }
}

async function sideOf(world: SeededWorld): Promise<(name: PageName) => Target> {
  const addresses = await addressesOf(world);
  const server = await startServer("product", world.databaseFile);
  return (name) => ({ server, ...addresses[name] });
}

/** SQL statements of each page, by world: as many when rows grow. */
export async function benchStatements(worlds: readonly SeededWorld[]): Promise<Line[]> {
  const counts: Record<PageName, number>[] = [];
  for (const world of worlds) counts.push(await countAll(world));
  return growth.map(({ name, words }) => {
    const each = counts.map((count) => count[name]);
    const isLarger = worlds.length > 1;
    return {
      what: `SQL statements: ${words}`,
      measured: Math.max(...each),
      unit: "",
      limit: isLarger ? (each[0] ?? 0) : null,
      detail: isLarger ? `${each.join(" and ")}: the same however many rows` : "in the small world",
    };
  });
}

async function countAll(world: SeededWorld): Promise<Record<PageName, number>> {
  const addresses = await addressesOf(world);
  const server = await startServer("product", world.databaseFile, { counts: true });
  try {
    const counts: [string, number][] = [];
    for (const [name, address] of Object.entries(addresses)) counts.push([name, await countOf(server, address)]);
    return Object.fromEntries(counts) as Record<PageName, number>;
  } finally {
    await server.stop();
  }
}

/** The least of three: jobs that run by the clock may come in between. */
async function countOf(server: MeasuredServer, { path, cookie }: Address): Promise<number> {
  const counts: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const before = await server.statements();
    await server.get(path, cookie);
    counts.push((await server.statements()) - before);
  }
  return Math.min(...counts);
}
