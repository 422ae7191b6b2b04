import type { QualificationFacts, TrainingFacts } from "#db/certificate-facts";

/** The facts of an ordinary certificate; a test changes what it is about. */
export const plainFacts: TrainingFacts = {
  version: 1,
  number: "JIM-2026-00042",
  code: "7K3QX9M2RWB5T8VYD4HJNP6CGA",
  holder: "Şahin Łukasz Nguyễn",
  registration: { register: "SKJ", number: "110034567" },
  programme: "Programma Jouw Ingebrachte Mentor",
  issuer: "Landelijk programmabureau JIM",
  signatory: { name: "Marijke de Wit", title: "Programmamanager" },
  issuedOn: "2026-11-24",
  training: {
    code: "2026-0042",
    title: "Werken met een JIM",
    statement:
      "De deelnemer kan samen met een jongere een JIM vinden, positioneren en betrekken, en werkt met het gezin en zijn netwerk aan een gezamenlijk plan.",
  },
  organisation: "Jeugdzorg Rivierenland",
  sessions: [
    { name: "Trainingsdag 1", kind: "training_day", date: "2026-05-12", place: "De Meerpaal, Tiel", netMinutes: 360 },
    { name: "Trainingsdag 2", kind: "training_day", date: "2026-05-26", place: "De Meerpaal, Tiel", netMinutes: 345 },
    {
      name: "Intervisie 1",
      kind: "intervision",
      date: "2026-06-23",
      place: "Het Wijkhuis, Culemborg",
      netMinutes: 120,
    },
    {
      name: "Intervisie 2",
      kind: "intervision",
      date: "2026-09-15",
      place: "Het Wijkhuis, Culemborg",
      netMinutes: 120,
    },
    { name: "Intervisie 3", kind: "intervision", date: "2026-10-13", place: null, netMinutes: 120 },
  ],
  netMinutes: { training_day: 705, intervision: 360 },
  trainers: ["Fatima el Amrani", "Joris van der Velde"],
  replaces: null,
  locale: "nl",
};

const long = (word: string, length: number) => `${word} `.repeat(length).slice(0, length).replace(/.$/, "x");

/** Everything as long as the database lets it be. */
export const extremeFacts: TrainingFacts = {
  ...plainFacts,
  holder: `${"Wilhelmina-Maximiliana".repeat(5).slice(0, 100)} van den ${"Hoogstraten-Beukema ".repeat(5).trim()}`,
  organisation: long("Stichting Samenwerkende Jeugdhulporganisaties", 120),
  programme: long("Programma Jouw Ingebrachte Mentor", 120),
  issuer: long("Landelijk programmabureau", 120),
  signatory: { name: long("Marijke Wilhelmina", 100), title: long("Programmamanager", 100) },
  training: {
    code: "2026-0042",
    title: long("Werken met een JIM in de gezinsgerichte jeugdhulp", 160),
    statement: long("De deelnemer kan samen met een jongere een JIM vinden en betrekken.", 600),
  },
  sessions: Array.from({ length: 12 }, (_, index) => ({
    name: `Intervisiebijeenkomst ${index + 1} van de verdiepende reeks`,
    kind: index < 4 ? ("training_day" as const) : ("intervision" as const),
    date: `2026-05-${10 + index}`,
    place: long("Congrescentrum De Nieuwe Meerpaal", 110),
    netMinutes: 355,
  })),
  netMinutes: { training_day: 1420, intervision: 2840 },
  trainers: Array.from({ length: 4 }, (_, index) => `${long("Anna-Maria Konstantinopolskaja", 100)} ${index + 1}`),
  replaces: "JIM-2025-00007",
};

/** The facts of an ordinary certificate of a qualification. */
export const qualifiedFacts: QualificationFacts = {
  version: 2,
  number: "JIM-2026-00043",
  code: "7K3QX9M2RWB5T8VYD4HJNP6CGA",
  holder: "Fatima el Amrani",
  programme: "Programma Jouw Ingebrachte Mentor",
  issuer: "Landelijk programmabureau JIM",
  signatory: { name: "Marijke de Wit", title: "Programmamanager" },
  issuedOn: "2026-11-24",
  organisation: "Jeugdzorg Rivierenland",
  replaces: null,
  locale: "nl",
  qualification: "certified",
  track: "JIM-trainer",
  startsOn: "2026-11-24",
  endsOn: "2029-11-23",
  steps: [
    { name: "Train-de-trainer gevolgd", dates: ["2026-02-12"], isEquivalent: false },
    { name: "Meegelopen met een training", dates: ["2026-03-10"], isEquivalent: true },
    { name: "Samen gegeven", dates: ["2026-04-14", "2026-05-12"], isEquivalent: false },
    {
      name: "Zelfstandig gegeven",
      dates: ["2026-06-02", "2026-06-16", "2026-09-08", "2026-10-13"],
      isEquivalent: false,
    },
    { name: "Gesprek met het programmabureau", dates: ["2026-11-17"], isEquivalent: false },
  ],
};

/** Everything as long as the database lets it be, after twenty steps. */
export const extremeQualifiedFacts: QualificationFacts = {
  ...qualifiedFacts,
  holder: extremeFacts.holder,
  organisation: extremeFacts.organisation,
  programme: extremeFacts.programme,
  issuer: extremeFacts.issuer,
  signatory: extremeFacts.signatory,
  qualification: "externally_deployable",
  track: long("Extern inzetbaar na de verdieping complexe netwerken", 200),
  steps: Array.from({ length: 20 }, (_, index) => ({
    name: `${long("Zelfstandig gegeven trainingen buiten de eigen organisatie", 150)} ${index + 1}`,
    dates: ["2026-06-02", "2026-06-16", "2026-09-08", "2026-10-13"].slice(index % 4),
    isEquivalent: index % 2 === 0,
  })),
  replaces: "JIM-2025-00007",
};
