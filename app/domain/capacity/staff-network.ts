import { type CapacityPerson, type Demand, kindOfRoom, type Room } from "./facts";
import { Network, source } from "./flow";
import type { Month } from "./months";

/** A month of the quarter, and which of all months it is. */
export interface IndexedMonth extends Month {
  index: number;
}

/** What stands in the way when a place stays open: all sessions that the same people would have to fill, and these people. */
export interface Blockage {
  demands: readonly Demand[];
  personIds: ReadonlySet<number>;
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
  private readonly sessions = new Map<number, { demand: Demand; personIds: readonly number[] }>();

  constructor(
    private readonly people: readonly CapacityPerson[],
    months: readonly IndexedMonth[],
  ) {
    for (const person of people) {
      const quarter = this.network.addNode();
      const [first] = months;
      this.network.addArc(source, quarter, (first && person.quarters.get(first.quarter)) ?? unlimited);
      for (const { index } of months) this.addMonth(person, index, quarter);
    }
  }

  private addMonth(person: CapacityPerson, month: number, quarter: number): void {
    const room = person.rooms[month];
    if (!room || room.own === 0) return;
    const own = this.network.addNode();
    const elsewhere = this.network.addNode();
    this.network.addArc(quarter, own, room.own);
    this.network.addArc(own, elsewhere, room.elsewhere);
    this.rooms.set(`${person.id}:${month}`, { own, elsewhere });
  }

  /** Finds other people for what is open of a session, without taking anybody from what was asked before. */
  cover(demand: Demand): { covered: number; blockage: Blockage | null } {
    const open = demand.places - demand.agreed;
    if (open === 0) return { covered: 0, blockage: null };
    const { brought, blocked } = this.network.bring(this.addSession(demand), open);
    return { covered: brought, blockage: brought === open ? null : this.blockageOf(blocked) };
  }

  /** How many more days would be found in a region, for a client there; null is anywhere, each person counted once. */
  spare(month: number, region: string | null): number {
    const node = this.network.addNode();
    for (const person of this.people) {
      const near = kindOfRoom(person, { region, organisationId: null });
      const kind = region === null || person.home === region ? "own" : "elsewhere";
      if (near) this.join(person, month, kind, node, unlimited);
    }
    return this.network.couldBring(node, unlimited);
  }

  private addSession(demand: Demand): number {
    const node = this.network.addNode();
    const personIds = this.people.flatMap((person) => {
      const kind = demand.agreedIds.includes(person.id) ? null : kindOfRoom(person, demand);
      return kind && this.join(person, demand.month, kind, node, 1) ? [person.id] : [];
    });
    this.sessions.set(node, { demand, personIds });
    return node;
  }

  private join({ id }: CapacityPerson, month: number, kind: keyof Room, node: number, most: number): boolean {
    const rooms = this.rooms.get(`${id}:${month}`);
    if (rooms) this.network.addArc(rooms[kind], node, most);
    return rooms !== undefined;
  }

  private blockageOf(blocked: ReadonlySet<number>): Blockage {
    const tied = [...blocked].flatMap((node) => this.sessions.get(node) ?? []);
    return {
      demands: tied.map(({ demand }) => demand),
      personIds: new Set(tied.flatMap(({ personIds }) => personIds)),
    };
  }
}
