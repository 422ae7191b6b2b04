/** A source of chance that gives the same row of answers for the same seed. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** True in this share (0..1) of the cases. */
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the values, each as often as its weight says. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T;
  shuffle<T>(list: readonly T[]): T[];
  bytes(length: number): Uint8Array;
}

/** Mulberry32: small, fast and good enough for a demo; never for secrets. */
export function seededRandom(seed: number): Random {
  const next = mulberry32(seed);
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(list: readonly T[]): T => {
    const found = list[int(0, list.length - 1)];
    if (found === undefined) throw new RangeError("Nothing to pick from.");
    return found;
  };
  return {
    int,
    pick,
    chance: (share) => next() < share,
    weighted: (choices) => weighted(choices, next),
    shuffle: (list) => shuffle(list, int),
    bytes: (length) => Uint8Array.from({ length }, () => int(0, 255)),
  };
}

function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function weighted<T>(choices: readonly (readonly [T, number])[], next: () => number): T {
  let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  throw new RangeError("Nothing to choose from.");
}

function shuffle<T>(list: readonly T[], int: (min: number, max: number) => number): T[] {
  const keyed = list.map((value) => ({ value, key: int(0, 1 << 30) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}
