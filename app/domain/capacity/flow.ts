/** Where all flow comes from. */
export const source = 0;

/**
 * A network through which units flow from the source to wherever they are asked, over arcs that each let so many through.
 * What was brought somewhere stays there: bringing more elsewhere may send it along another way, never take it back. So
 * asking in an order of importance gives the first as much as they can get, then the second, and all together the most.
 */
export class Network {
  private readonly arcsOf: number[][] = [[]];
  private readonly ends: number[] = [];
  /** What each arc still lets through; arc `n` and arc `n ^ 1` are each other's way back. */
  private readonly left: number[] = [];
  /** The round in which a node was last come by, and the arc by which it sends. */
  private readonly rounds: number[] = [];
  private readonly ways: number[] = [];
  private round = 0;
  /** Of nodes to which nothing more can come: all that stand in the way together. */
  private readonly blocks: (ReadonlySet<number> | undefined)[] = [];
  private changes: { arc: number; amount: number }[] | null = null;

  addNode(): number {
    return this.arcsOf.push([]) - 1;
  }

  addArc(from: number, to: number, most: number): void {
    const arc = this.ends.push(to) - 1;
    this.left.push(most, 0);
    this.ends.push(from);
    this.arcsOf[from]?.push(arc);
    this.arcsOf[to]?.push(arc + 1);
  }

  /** Brings up to `wanted` units to a node; how many came, and of what fell short the nodes that stand in the way. */
  bring(node: number, wanted: number): { brought: number; blocked: ReadonlySet<number> } {
    let brought = 0;
    while (brought < wanted) {
      const blocked = this.blocks[node] ?? this.search(node);
      if (blocked) return { brought, blocked };
      brought += this.send(node, wanted - brought);
    }
    return { brought, blocked: new Set() };
  }

  /** As `bring`, leaving everything as it was. */
  couldBring(node: number, wanted: number): number {
    this.changes = [];
    const { brought } = this.bring(node, wanted);
    for (const { arc, amount } of this.changes) this.shift(arc, -amount);
    this.changes = null;
    return brought;
  }

  /**
   * Looks backwards from a node for a way from the source, and keeps by which arc each node on it sends something on. When
   * there is none: all nodes that it came by.
   */
  private search(node: number): ReadonlySet<number> | null {
    this.round += 1;
    this.rounds[node] = this.round;
    const stack = [node];
    const seen = new Set(stack);
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      for (const back of this.arcsOf[at] ?? []) {
        const from = this.ends[back] ?? source;
        if (this.rounds[from] === this.round || (this.left[back ^ 1] ?? 0) === 0) continue;
        this.rounds[from] = this.round;
        const block = this.blocks[from];
        if (block) {
          for (const one of block) seen.add(one);
          continue;
        }
        this.ways[from] = back ^ 1;
        if (from === source) return null;
        stack.push(from);
        seen.add(from);
      }
    }
    this.remember(seen);
    return seen;
  }

  /** To where nothing comes now, nothing ever comes: what is sent elsewhere never passes there. */
  private remember(seen: ReadonlySet<number>): void {
    if (this.changes) return;
    for (const node of seen) this.blocks[node] = seen;
  }

  private send(node: number, wanted: number): number {
    const path: number[] = [];
    for (let at = source; at !== node; ) {
      const arc = this.ways[at] ?? 0;
      path.push(arc);
      at = this.ends[arc] ?? node;
    }
    const amount = Math.min(wanted, ...path.map((arc) => this.left[arc] ?? 0));
    for (const arc of path) {
      this.shift(arc, amount);
      this.changes?.push({ arc, amount });
    }
    return amount;
  }

  private shift(arc: number, amount: number): void {
    this.left[arc] = (this.left[arc] ?? 0) - amount;
    this.left[arc ^ 1] = (this.left[arc ^ 1] ?? 0) + amount;
  }
}
