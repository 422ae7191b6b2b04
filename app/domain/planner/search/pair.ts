/** The two cheapest of a kind, in one pass. */
export class TopTwo {
  value = Number.POSITIVE_INFINITY;
  who = -1;
  nextValue = Number.POSITIVE_INFINITY;
  next = -1;

  clear(): void {
    this.value = Number.POSITIVE_INFINITY;
    this.nextValue = Number.POSITIVE_INFINITY;
    this.who = -1;
    this.next = -1;
  }

  add(value: number, who: number): void {
    if (value < this.value) {
      this.nextValue = this.value;
      this.next = this.who;
      this.value = value;
      this.who = who;
    } else if (value < this.nextValue) {
      this.nextValue = value;
      this.next = who;
    }
  }
}

export interface Pair {
  value: number;
  lead: number;
  co: number;
}

/** The cheapest lead and second that are two people. */
export function cheapestPair(leads: TopTwo, cos: TopTwo, extra: number, best: Pair): void {
  if (leads.who < 0 || cos.who < 0) return;
  if (leads.who !== cos.who) offer(best, leads.value + cos.value + extra, leads.who, cos.who);
  else {
    if (cos.next >= 0) offer(best, leads.value + cos.nextValue + extra, leads.who, cos.next);
    if (leads.next >= 0) offer(best, leads.nextValue + cos.value + extra, leads.next, cos.who);
  }
}

function offer(best: Pair, value: number, lead: number, co: number): void {
  if (value >= best.value) return;
  best.value = value;
  best.lead = lead;
  best.co = co;
}
