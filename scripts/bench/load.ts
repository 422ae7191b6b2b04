import type { Address } from "./addresses";
import type { MeasuredServer } from "./server";

const rounds = 7;
const perRound = 96;
const atOnce = 8;

export interface Target extends Address {
  server: MeasuredServer;
}

/** CPU milliseconds of the server per request of each target: medians of interleaved rounds, after `warmUp` requests. */
export async function cpuPerRequest<Name extends string>(
  targets: Record<Name, Target>,
  warmUp: number,
): Promise<Record<Name, number>> {
  const entries = Object.entries<Target>(targets);
  for (const [, target] of entries) await times(warmUp, target);
  const samples = new Map<string, number[]>(entries.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, target] of entries) samples.get(name)?.push(await measure(target));
  }
  const medians = entries.map(([name]) => [name, median(samples.get(name) ?? [])]);
  return Object.fromEntries(medians) as Record<Name, number>;
}

async function measure(target: Target): Promise<number> {
  const before = await target.server.cpu();
  await times(perRound, target);
  return ((await target.server.cpu()) - before) / perRound;
}

/** So many at once, as a server in use has them. */
async function times(count: number, { server, path, cookie }: Target): Promise<void> {
  for (let turn = 0; turn < count; turn += atOnce) {
    const answers = await Promise.all(Array.from({ length: atOnce }, () => server.get(path, cookie)));
    const refused = answers.find(({ status }) => status !== 200);
    if (refused) throw new Error(`${path} answered ${refused.status}`);
  }
}

const median = (values: number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
