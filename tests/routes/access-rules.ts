import { type AccessWorld, type Outcome, type Visitor, visitors } from "./access-world";

/** Who gets what at an address. */
export interface Declared {
  /** What stands in the address for each `:parameter`. */
  params: (world: AccessWorld) => Record<string, string>;
  outcomes: Record<Visitor, Outcome>;
}

export const nothing = () => ({});
export const ofTraining = ({ training }: AccessWorld) => ({ code: training.code });
export const ofApprentice = ({ apprentice }: AccessWorld) => apprentice;
export const ofSession = ({ sessions }: AccessWorld) => ({ id: String(sessions[0]?.id) });
export const ofEnrolment = ({ training, enrolments }: AccessWorld) => ({
  code: training.code,
  enrolment: String(enrolments[0]?.id),
});

export const ofBooking = ({ training, booking }: AccessWorld) => ({ code: training.code, booking });

/** A stranger is sent to sign in; whoever is not named finds nothing there. */
export function only(...allowed: Visitor[]): Record<Visitor, Outcome> {
  const outcomeOf = (visitor: Visitor): Outcome =>
    allowed.includes(visitor) ? 200 : visitor === "stranger" ? 302 : 404;
  return Object.fromEntries(visitors.map((visitor) => [visitor, outcomeOf(visitor)])) as Record<Visitor, Outcome>;
}

export const everyone = (outcome: Outcome): Record<Visitor, Outcome> =>
  Object.fromEntries(visitors.map((visitor) => [visitor, outcome])) as Record<Visitor, Outcome>;

export const signedIn = only(...visitors.filter((visitor) => visitor !== "stranger"));
export const planners = ["administrator", "coordinator"] as const;
/** Whose role has trainings at all, though perhaps not this one. */
export const trainingRoles = [
  ...planners,
  "coordinatorElsewhere",
  "programmeManager",
  "trainer",
  "otherTrainer",
  "contact",
  "contactElsewhere",
] as const;

/** Whoever plans, oversees, trains or acts. */
export const boardRoles = [
  ...planners,
  "coordinatorElsewhere",
  "programmeManager",
  "trainer",
  "otherTrainer",
  "actor",
] as const;

/** Who looks ahead over the whole programme. */
export const capacityRoles = [...planners, "coordinatorElsewhere", "programmeManager"] as const;
