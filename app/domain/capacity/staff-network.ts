import { type CapacityPerson, type Demand, kindOfRoom, type Room } from "./facts";
import { Network, source } from "./flow";
import type { Month } from "./months";

/** A month of the quarter, and which of all months it is. */
export interface IndexedMonth extends Month {
  index: number;
}

type Where = Pick<Demand, "month" | "region" | "organisationId">;

/** What stands in the way when places stay open: who has no days left, and where else these work. */
export interface Blockage {
  personIds: ReadonlySet<number>;
  places: readonly Where[];
}

/** More than anybody has: for who set no limit. */
const unlimited = 1_000_000;

/**
 * The days that people have in the months of one quarter: each person's limit of the quarter, under it their days of each
 * month, and of these the days that any client may have. What is asked somewhere comes from all who can work there.
 */
export class StaffNetwork {
  private readonly network = new Network();
  private readonly rooms = new Map<string, Record<keyof Room, number>>();
  private readonly places = new Map<string, { node: number; where: Where }>();
  private readonly personOf = new Map<number, number>();
  private readonly placeOf = new Map<number, Where>();

  constructor(
    private readonly people: readonly CapacityPerson[],
    months: readonly IndexedMonth[],
  ) {
    for (const person of people) {
      const quarter = this.nodeOf(person);
      const [first] = months;
      this.network.addArc(source, quarter, (first && person.quarters.get(first.quarter)) ?? unlimited);
      for (const { index } of months) this.addMonth(person, index, quarter);
    }
  }

  private nodeOf({ id }: CapacityPerson): number {
    const node = this.network.addNode();
    this.personOf.set(node, id);
    return node;
  }

  private addMonth(person: CapacityPerson, month: number, quarter: number): void {
    const room = person.rooms[month];
    if (!room || room.own === 0) return;
    const own = this.nodeOf(person);
    const elsewhere = this.nodeOf(person);
    this.network.addArc(quarter, own, room.own);
    this.network.addArc(own, elsewhere, room.elsewhere);
    this.rooms.set(`${person.id}:${month}`, { own, elsewhere });
  }

  /** Finds somebody for so many of these places, without taking anybody from what was asked before. */
  cover(where: Where, places: number): { covered: number; blockage: Blockage | null } {
    const { brought, blocked } = this.network.bring(this.placeNode(where), places);
    return { covered: brought, blockage: brought === places ? null : this.blockageOf(blocked) };
  }

  /** How many more days would be found in a region, for a client there; null is anywhere, each person counted once. */
  spare(month: number, region: string | null): number {
    const node = this.network.addNode();
    for (const person of this.people) {
      const near = kindOfRoom(person, { region, organisationId: null });
      const kind = region === null || person.home === region ? "own" : "elsewhere";
      if (near) this.join(person, month, kind, node);
    }
    return this.network.couldBring(node, unlimited);
  }

  private placeNode(where: Where): number {
    const { month, region, organisationId } = where;
    const key = `${month}:${region}:${organisationId}`;
    const known = this.places.get(key);
    if (known) return known.node;
    const node = this.network.addNode();
    for (const person of this.people) {
      const kind = kindOfRoom(person, where);
      if (kind) this.join(person, month, kind, node);
    }
    this.places.set(key, { node, where });
    this.placeOf.set(node, { month, region, organisationId });
    return node;
  }

  private join({ id }: CapacityPerson, month: number, kind: keyof Room, node: number): void {
    const rooms = this.rooms.get(`${id}:${month}`);
    if (rooms) this.network.addArc(rooms[kind], node, unlimited);
  }

  private blockageOf(blocked: ReadonlySet<number>): Blockage {
    const nodes = [...blocked];
    return {
      personIds: new Set(nodes.flatMap((node) => this.personOf.get(node) ?? [])),
      places: nodes.flatMap((node) => this.placeOf.get(node) ?? []),
    };
  }
}
