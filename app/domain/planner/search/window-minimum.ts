/**
 * For each day of `from`, the least of `values` over the days of `to` that come `least` to `most` days later, by one pass with a
 * queue of candidates. Both lists ascend. The places of the minima go to `where`, -1 for none.
 */
export class WindowMinimum {
  private readonly queue: Int32Array;

  constructor(size: number) {
    this.queue = new Int32Array(size + 1);
  }

  run(
    from: Int32Array,
    to: Int32Array,
    values: Float64Array,
    [least, most]: readonly [number, number],
    out: { value: Float64Array; where: Int32Array },
  ): void {
    const { queue } = this;
    let [head, tail, next] = [0, 0, 0];
    for (let index = 0; index < from.length; index += 1) {
      const day = from[index] ?? 0;
      while (next < to.length && (to[next] ?? 0) <= day + most) {
        const value = values[next] ?? 0;
        while (tail > head && (values[queue[tail - 1] ?? 0] ?? 0) > value) tail -= 1;
        queue[tail] = next;
        tail += 1;
        next += 1;
      }
      while (head < tail && (to[queue[head] ?? 0] ?? 0) < day + least) head += 1;
      const best = head < tail ? (queue[head] ?? 0) : -1;
      out.where[index] = best;
      out.value[index] = best < 0 ? Number.POSITIVE_INFINITY : (values[best] ?? 0);
    }
  }
}
