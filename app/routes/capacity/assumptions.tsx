import { m } from "~/text/messages";
import { Section } from "~/ui/page";
import type { CapacityView } from "./view.server";

type AssumptionsView = Pick<CapacityView, "asked" | "grounds" | "wished" | "beyond">;

/** What the numbers rest upon. */
export function AssumptionsPart({ view }: { view: AssumptionsView }) {
  const lines = view.asked.as === "trainer" ? trainerLines(view) : actorLines(view);
  return (
    <Section title={m.capacity_grounds()} id="aannames">
      <ul>
        {[...lines, ...demandLines(view)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}

function trainerLines({ asked, grounds }: AssumptionsView): string[] {
  const { arriving, unknown, ending, holding, withoutLimit } = grounds;
  return [
    m.capacity_ground_trainers({ count: holding }),
    m.capacity_ground_arriving({ arriving, unknown }),
    asked.renewals ? m.capacity_ground_renewed({ count: ending }) : m.capacity_ground_ending({ count: ending }),
    m.capacity_ground_own(),
    m.capacity_ground_limit({ count: withoutLimit, most: asked.perMonth }),
    ...sharedLines(grounds),
  ];
}

function actorLines({ grounds }: AssumptionsView): string[] {
  const { arriving, unknown, holding } = grounds;
  return [
    m.capacity_ground_actors({ count: holding }),
    m.capacity_ground_arriving_actors({ arriving, unknown }),
    m.capacity_ground_care(),
    ...sharedLines(grounds),
  ];
}

const sharedLines = ({ withoutWeek, withoutRadius }: AssumptionsView["grounds"]): string[] => [
  m.capacity_ground_days(),
  m.capacity_ground_week({ count: withoutWeek }),
  m.capacity_ground_radius({ count: withoutRadius }),
  m.capacity_ground_once(),
];

const demandLines = ({ wished, beyond }: AssumptionsView): string[] => [
  m.capacity_ground_agreed(),
  m.capacity_ground_wished({ count: wished }),
  ...beyond.map(({ year, count }) => m.capacity_ground_beyond({ year, count })),
];
