/** A source of chance that gives the same row of answers for the same seed. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  shuffle<Value>(list: Value[]): Value[];
}

/** Mulberry32. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number) => Math.floor(next() * end);
  return { next, below, shuffle: (list) => shuffle(list, below) };
}

function shuffle<Value>(list: Value[], below: (end: number) => number): Value[] {
  for (let index = list.length - 1; index > 0; index -= 1) {
    const other = below(index + 1);
    const [one, two] = [list[index] as Value, list[other] as Value];
    list[index] = two;
    list[other] = one;
  }
  return list;
}
