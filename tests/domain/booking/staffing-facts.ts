import type { StaffedBooking, StaffedSession } from "~/domain/booking/staffing-count";
import type { Fitness } from "~/domain/qualification/rules";
import type { Reason } from "~/domain/reasons";

/** Two trainers of whom one is certified, a trainee may be the second, and an actor. */
export const needs = (change: Partial<StaffedSession> = {}): StaffedSession => ({
  ...{ name: "Trainingsdag 1", date: "2026-03-09" },
  ...{ trainersNeeded: 2, certifiedNeeded: 1, traineeAllowed: true, actorsNeeded: 1 },
  ...change,
});

const days = { until: { date: "2026-02-28" } };
export const fit: Fitness = { level: "qualified", until: null, reasons: [] };
export const inGrace: Fitness = { level: "in_grace", until: "2026-02-28", reasons: [{ code: "in_grace_on" }] };
export const unfit = (code: Reason["code"] = "not_certified_on_since"): Fitness => ({
  ...{ level: "not_qualified", until: null },
  reasons: [{ code, params: days }],
});

/** A certified trainer who said yes. */
export const trainer = (bookingId: number, change: Partial<StaffedBooking> = {}): StaffedBooking => ({
  ...{ bookingId, name: `Trainer ${bookingId}`, function: "trainer", capacity: "full", state: "accepted" },
  ...{ mustAnswerAgain: false, askedAt: null, isSucceeded: false, fitness: fit, holds: [], clashes: [] },
  ...change,
});

/** A trainer in training who said yes. */
export const trainee = (bookingId: number, change: Partial<StaffedBooking> = {}): StaffedBooking =>
  trainer(bookingId, { capacity: "trainee", fitness: unfit("not_certified_on"), ...change });

/** An actor who said yes. */
export const actor = (bookingId: number, change: Partial<StaffedBooking> = {}): StaffedBooking =>
  trainer(bookingId, { function: "actor", fitness: null, name: `Acteur ${bookingId}`, ...change });
