import type { ActivityKind, TurnoutRole } from "#db/lists-after";

/** How often the programme does something of one kind, and what such a thing looks like. */
export interface ActivityShape {
  kind: ActivityKind;
  /** The month of the programme's first year in which it begins, and how many days lie between two. */
  month: number;
  everyDays: number;
  startsAt: string;
  endsAt: string;
  titles: readonly string[];
  outputs: readonly string[];
  /** How many come of each role, more or less. */
  turnout: Partial<Record<TurnoutRole, number>>;
  /** How many organisations take part; with none it is about the whole programme. */
  organisations: number;
}

export const activityShapes: readonly ActivityShape[] = [
  {
    kind: "work_session",
    ...{ month: 3, everyDays: 35, startsAt: "09:30", endsAt: "12:30", organisations: 1 },
    titles: [
      "Visie op samenwerken met een JIM",
      "De JIM in onze werkprocessen",
      "Van intake tot afsluiting met een JIM",
    ],
    outputs: [
      "Afspraak wie de JIM uitnodigt voor het eerste overleg.",
      "Werkproces van de intake aangepast.",
      "Lijst met vragen voor het bestuur.",
    ],
    turnout: { managers: 3, policy_staff: 2, professionals: 8 },
  },
  {
    kind: "chain_work_session",
    ...{ month: 9, everyDays: 42, startsAt: "13:00", endsAt: "16:30", organisations: 2 },
    titles: ["Klantreis door de jeugdhulp", "Klantreis van wijkteam tot verblijf", "Klantreis bij een crisis thuis"],
    outputs: [
      "Klantreis getekend, drie knelpunten gekozen.",
      "Afspraken over de overdracht tussen wijkteam en jeugdhulp.",
    ],
    turnout: { managers: 4, policy_staff: 3, municipality: 4, professionals: 6 },
  },
  {
    kind: "jim_support",
    ...{ month: 4, everyDays: 28, startsAt: "19:30", endsAt: "21:00", organisations: 1 },
    titles: ["JIMsupport: ervaringen delen", "JIMsupport: grenzen stellen", "JIMsupport: samen met de hulpverlener"],
    outputs: ["Twee onderwerpen voor de volgende keer gekozen."],
    turnout: { jims: 7, professionals: 2 },
  },
  {
    kind: "expertise_day",
    ...{ month: 2, everyDays: 119, startsAt: "10:00", endsAt: "16:00", organisations: 0 },
    titles: ["Deskundigheidsdag: complexe netwerken", "Deskundigheidsdag: trainen met acteurs"],
    outputs: ["Oefening met de netwerkkaart opgenomen in de training."],
    turnout: { professionals: 19, others: 2 },
  },
  {
    kind: "campaign",
    ...{ month: 1, everyDays: 63, startsAt: "10:00", endsAt: "11:00", organisations: 0 },
    titles: [
      "Nieuwsbrief voor gemeenten",
      "Filmpje: wat is een JIM?",
      "Webinar voor verwijzers",
      "Artikel in het vakblad",
    ],
    outputs: ["Verspreid onder de deelnemende organisaties."],
    turnout: {},
  },
  {
    kind: "coordination",
    ...{ month: 1, everyDays: 28, startsAt: "15:00", endsAt: "16:30", organisations: 0 },
    titles: ["Overleg met de coördinatoren", "Afstemming met de stuurgroep"],
    outputs: ["Planning van het komende kwartaal vastgesteld."],
    turnout: { managers: 2, policy_staff: 4 },
  },
  {
    kind: "monitoring",
    ...{ month: 6, everyDays: 91, startsAt: "13:00", endsAt: "15:00", organisations: 0 },
    titles: ["Kwartaalcijfers besproken", "Tussenstand met de financiers"],
    outputs: ["Cijfers vergeleken met het plan; twee punten om bij te sturen."],
    turnout: { managers: 3, policy_staff: 3, municipality: 2 },
  },
];

export const planTitles = [
  "Ontwikkelplan een JIM vanaf het eerste gesprek",
  "Ontwikkelplan overdracht zonder breuk",
  "Ontwikkelplan samen beslissen met het netwerk",
] as const;
