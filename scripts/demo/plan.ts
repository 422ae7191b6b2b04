import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LoadPlan, type Plan } from "~/domain/programme/plan-schema";
import { homeTowns, inventOrganisations } from "./organisation-names";

const planFile = fileURLToPath(new URL("../../db/data/plan-2023-2025.json", import.meta.url));

/**
 * The plan that ships with the product, moved so that its three years begin in `firstYear`; `scale` multiplies its
 * targets and adds invented organisations. Every organisation gets a home, also where the plan names none.
 */
export function demoPlan(firstYear: number, scale: number): Plan {
  const plan = LoadPlan.parse(JSON.parse(readFileSync(planFile, "utf8")));
  const shift = firstYear - yearIn(plan.programme.starts);
  return {
    programme: {
      ...plan.programme,
      name: `JIM ${firstYear}-${firstYear + 2}`,
      starts: moveYear(plan.programme.starts, shift),
      ends: moveYear(plan.programme.ends, shift),
      issuer: "Programmabureau JIM",
      signatory: { name: "Marjolein van der Wiel", title: "Programmamanager" },
      contactEmail: "bureau@jim-programma.example",
      baseline: { professionals: 1650, on: `${firstYear - 1}-12-31` },
    },
    targets: moveTargets(plan.targets, shift, scale),
    organisations: [
      ...plan.organisations.map((entry) => ({
        ...entry,
        serviceArea: homeTowns[entry.name] ?? entry.serviceArea,
        joined: String(firstYear),
      })),
      ...inventOrganisations(plan.organisations.length * (scale - 1)).map((entry) => ({
        ...entry,
        aliases: [],
        joined: String(firstYear),
      })),
    ],
  };
}

function moveTargets(targets: Plan["targets"], shift: number, scale: number): Plan["targets"] {
  const moved = Object.entries(targets).map(([kind, target = {}]) => {
    const perYear = Object.entries(target.perYear ?? {});
    return [
      kind,
      {
        ...target,
        ...(target.total !== undefined && { total: target.total * scale }),
        ...(target.baseline !== undefined && { baseline: target.baseline * scale }),
        ...(target.perYear && {
          perYear: Object.fromEntries(perYear.map(([year, amount]) => [Number(year) + shift, amount * scale])),
        }),
      },
    ];
  });
  return Object.fromEntries(moved);
}

const yearIn = (date: string): number => Number(date.slice(0, 4));
const moveYear = (date: string, shift: number): string => `${yearIn(date) + shift}${date.slice(4)}`;
