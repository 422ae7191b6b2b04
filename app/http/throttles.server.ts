import { RateLimiterMemory, RateLimiterRes, RateLimiterSQLite } from "rate-limiter-flexible";
import type { Database } from "#db/client.server";
import { refuse } from "~/domain/refusal";

const rules = {
  /** Asking for a code, per address on the network. */
  signInByAddress: { points: 20, duration: 15 * 60 },
  /** Asking for a code, per e-mail address. */
  signInByAccount: { points: 6, duration: 60 * 60 },
  /** Guessing codes and links, per address on the network. */
  guessByAddress: { points: 20, duration: 15 * 60 },
} as const;

/** Kept in memory, since a GET changes nothing in the database. */
const lookingRules = {
  /** Looking up certificates, per address on the network. */
  verifyByAddress: { points: 60, duration: 10 * 60 },
  /** Links that lead nowhere, per address on the network: who holds a real one is never counted, nor kept out by others. */
  unknownLinkByAddress: { points: 30, duration: 10 * 60 },
} as const;

export type ThrottleName = keyof typeof rules | keyof typeof lookingRules;

/** Counts attempts; the count outlives a restart since it stands in the database. */
export interface Throttles {
  /** Takes one attempt; refuses `throttled` with the minutes to wait when none is left. */
  take(name: ThrottleName, key: string): Promise<void>;
}

export async function openThrottles(db: Database): Promise<Throttles> {
  const names = Object.keys(rules) as (keyof typeof rules)[];
  const kept = await Promise.all(names.map(async (name) => [name, await openLimiter(db, name)] as const));
  return throttlesOf(new Map<ThrottleName, Limiter>([...kept, ...inMemory(lookingRules)]));
}

/** Throttles that forget at the end of the process: for tests. */
export function memoryThrottles(): Throttles {
  return throttlesOf(new Map<ThrottleName, Limiter>([...inMemory(rules), ...inMemory(lookingRules)]));
}

const inMemory = <Name extends ThrottleName>(some: Record<Name, { points: number; duration: number }>) =>
  (Object.keys(some) as Name[]).map(
    (name) => [name, new RateLimiterMemory({ keyPrefix: name, ...some[name] })] as const,
  );

type Limiter = Pick<RateLimiterMemory, "consume">;

const throttlesOf = (limiters: Map<ThrottleName, Limiter>): Throttles => ({
  async take(name, key) {
    try {
      await limiters.get(name)?.consume(key);
    } catch (rejection) {
      if (!(rejection instanceof RateLimiterRes)) throw rejection;
      refuse("throttled", "throttled", { minutes: Math.ceil(rejection.msBeforeNext / 60_000) });
    }
  },
});

function openLimiter(db: Database, name: keyof typeof rules): Promise<RateLimiterSQLite> {
  return new Promise((resolve, reject) => {
    const limiter: RateLimiterSQLite = new RateLimiterSQLite(
      { storeClient: db.$client, storeType: "better-sqlite3", tableName: "throttle", keyPrefix: name, ...rules[name] },
      (error) => (error ? reject(error) : resolve(limiter)),
    );
  });
}
