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
