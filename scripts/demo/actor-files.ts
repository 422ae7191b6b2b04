import { addDays, addMonths, type LocalDate, requireInstant, yearsBetween } from "~/domain/dates";
import { inventName } from "./names";
import type { Member, Stage } from "./shapes";

/** Which of a block's actors show what, by their place in it. */
export const actorPlaces = { nearLimit: 2, noFixedAllowance: 6, guardian: 16, noSupporter: 17, withdrawn: 18 } as const;

/** Ages in years and the days until the next birthday: 16, 18, 21 and 27 are turned around today. */
const ages: readonly (readonly [years: number, birthdayIn: number])[] = [
  [19, 40],
  [22, 130],
  [24, 200],
  [17, 10],
  [20, -5],
  [20, 6],
  [26, 15],
  [23, 77],
];
const guardianAge = [15, 20] as const;

const themes = ["Pleegzorg", "Uithuisplaatsing", "Schulden thuis", "Schooluitval", "Scheiding", "Jeugdzorg en school"];
const shunned = ["Geweld thuis", "Verslaving", "Rouw"];
const supporterNames = ["Els", "Mirjam", "Hanneke", "Robbert", "Jolanda", "Willem"];
const channels = ["mail", "phone", "text_message", "via_supporter"] as const;

/** Adds every actor's file: a first name or a pseudonym, their age, who supports them, limits, themes and consents. */
export function addActorFiles(stage: Stage, actors: readonly Member[]): void {
  actors.forEach((member, index) => {
    const birthDate = bornOn(stage, index);
    addFile(stage, member, index, birthDate);
    addThemes(stage, member, index);
    addConsents(stage, member, index, birthDate);
  });
}

function bornOn({ calendar, today }: Stage, index: number): LocalDate {
  const [years, birthdayIn] = index === actorPlaces.guardian ? guardianAge : (ages[index % ages.length] ?? [20, 100]);
  const next = calendar.dateOf(today + birthdayIn);
  return addMonths(next, -12 * (birthdayIn > 0 ? years + 1 : years));
}

function addFile(stage: Stage, member: Member, index: number, birthDate: LocalDate): void {
  const { batch, calendar, coordinator, random, today } = stage;
  const hasSupporter = index !== actorPlaces.noSupporter;
  const supporter = `${supporterNames[index % supporterNames.length]} ${member.familyName}`;
  const hasVog = index % 6 !== 5;
  batch.add("actorFile", {
    personId: member.id,
    displayName: index % 4 === 1 ? inventName(random).givenName : member.givenName,
    birthDate,
    supporterName: hasSupporter ? supporter : null,
    supporterEmail: hasSupporter ? `begeleider${member.id}@${member.email.split("@")[1]}` : null,
    supporterPhone: hasSupporter && index % 2 === 0 ? `06 1234 ${String(1000 + index)}` : null,
    channel: hasSupporter ? (channels[index % channels.length] ?? "mail") : "mail",
    maxDaysPerMonth: 4,
    restDays: 2,
    aftercareDays: 7,
    noFixedAllowance: index === actorPlaces.noFixedAllowance,
    vogIssuedOn: hasVog ? calendar.dateOf(today - 300 + index * 5) : null,
    vogProfile: hasVog ? "84 Zorg voor minderjarigen" : null,
    vogSeenAt: hasVog ? calendar.instant(today - 290 + index * 5, "10:00") : null,
    vogSeenById: hasVog ? coordinator.id : null,
    version: 1,
  });
}

function addThemes({ batch }: Stage, { id: personId }: Member, index: number): void {
  const willing = [themes[index % themes.length], themes[(index + 2) % themes.length]];
  for (const theme of willing) if (theme) batch.add("actorTheme", { personId, theme, isWilling: true });
  const theme = shunned[index % shunned.length];
  if (theme && index % 2 === 0) batch.add("actorTheme", { personId, theme, isWilling: false });
}

const adult = 16;

/** The two that planning needs of everybody, the two others of some; one was withdrawn, one given by a guardian. */
function addConsents(stage: Stage, member: Member, index: number, birthDate: LocalDate): void {
  const { batch, calendar, coordinator, today } = stage;
  const givenOn = addDays(calendar.dateOf(today), -700 + index);
  const isMinor = yearsBetween(birthDate, givenOn) < adult;
  const purposes = [
    "file",
    "supporter_contact",
    ...(index % 3 ? ["name_on_lists"] : []),
    ...(index % 5 ? [] : ["photo"]),
  ];
  for (const purpose of purposes as ("file" | "supporter_contact" | "name_on_lists" | "photo")[]) {
    const isWithdrawn = index === actorPlaces.withdrawn && purpose === "supporter_contact";
    batch.add("consent", {
      ...{ personId: member.id, purpose, giver: isMinor ? "guardian" : "self", givenOn },
      giverName: isMinor ? `Ouder van ${member.givenName} ${member.familyName}` : null,
      withdrawnOn: isWithdrawn ? calendar.dateOf(today - 5) : null,
      recordedAt: requireInstant(givenOn, "15:00"),
      recordedById: coordinator.id,
      withdrawnById: isWithdrawn ? coordinator.id : null,
    });
  }
}
