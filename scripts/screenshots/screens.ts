import type { Page } from "playwright-core";
import type { Role } from "#db/lists";

export interface Screen {
  name: string;
  role: Role | null;
  path: string;
  /** What to do on the page before it is taken. */
  prepare?: (page: Page) => Promise<void>;
  inDark?: boolean;
}

/** Addresses that depend on what the demo world holds. */
export interface Examples {
  confirmedCode: string;
  runningCode: string;
  readyCode: string;
  comingSessionId: number;
  todaySessionId: number;
  certificateCode: string;
  /** Somebody on the way to being a certified trainer, as far along as anybody. */
  traineeId: number;
  /** A training with a session to come for which someone said no. */
  shortCode: string;
  declinedBookingId: number;
  /** A training without a date that has places, and one that has none. */
  undatedCode: string;
  stuckCode: string;
  /** A training whose trainers are put forward and not asked yet. */
  proposedCode: string;
  /** A training that meets in intervision groups, and one that is to be divided into them. */
  dividedCode: string;
  undividedCode: string;
}

const pressSubmit = (name: string) => (page: Page) => page.getByRole("button", { name }).click();

async function propose(page: Page): Promise<void> {
  await page.getByLabel("Trainingssoort").selectOption({ index: 1 });
  await page.getByLabel("Organisatie", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("Eerste datum").fill("2027-04-13");
  await page.getByRole("button", { name: "Voorstel maken" }).click();
  await page.getByRole("heading", { name: "Voorstel" }).waitFor();
  await page.locator("#voorstel").evaluate((element) => element.scrollIntoView());
}

async function preview(page: Page): Promise<void> {
  await page.locator("#verplaatsen").getByLabel("Begin").fill("10:15");
  await page.getByRole("button", { name: "Gevolgen bekijken" }).click();
  const title = page.getByRole("heading", { name: "Wat deze verplaatsing doet" });
  await title.waitFor();
  await title.evaluate((element) => element.scrollIntoView({ block: "center" }));
}

async function fillSome(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Iedereen aanwezig" }).click();
  const row = page.locator(".register-row").nth(1);
  await row.getByRole("radio", { name: "te laat" }).check();
  await row.getByLabel("Minuten gemist").fill("25");
  await page.evaluate(() => window.scrollTo(0, 0));
}

const pasted = [
  "voornaam;tussenvoegsel;achternaam;email;functie",
  "Şahin;;Yıldız;sahin@voorbeeld.example;jeugdbeschermer",
  "Marieke;van der;Velde;marieke@voorbeeld.example;gezinscoach",
  "Łukasz;;Wiśniewski;geen-adres;gezinscoach",
].join("\n");

async function pasteList(page: Page): Promise<void> {
  await page.getByLabel("Of plak de lijst").fill(pasted);
  await pressSubmit("Lijst controleren")(page);
  await page.getByRole("heading", { name: "Lijst nakijken" }).waitFor();
}

/** Asks whoever is put forward and was not asked for an earlier picture, and opens the link in their mail as they do: without being signed in. */
async function askAndOpen(page: Page): Promise<void> {
  const ask = page.getByRole("button", { name: /^Vraag .* voorgestelde/ });
  if (await ask.count()) {
    await ask.click();
    await page.waitForURL(/gelukt=/);
  }
  await page.goto("/postvak");
  const link = await page.locator('a[href^="/antwoord/"]').first().getAttribute("href");
  await page.context().clearCookies();
  await page.goto(link ?? "/postvak");
}

/** Opens a session over the board and shows what another week would do. */
async function previewOnBoard(page: Page): Promise<void> {
  await page.locator(".board-table [data-dialog]").nth(1).click();
  const dialog = page.getByRole("dialog");
  const date = dialog.getByLabel("Nieuwe datum");
  await date.waitFor();
  const day = new Date(Date.parse(await date.inputValue()) + 7 * 86_400_000).toISOString().slice(0, 10);
  await date.fill(day);
  await dialog.getByRole("button", { name: "Gevolgen bekijken" }).click();
  await dialog.getByRole("heading", { name: "Wat deze verplaatsing doet" }).waitFor();
}

/** Lets the spring be planned; the second picture is of the proposal that the first one made. */
async function letPlan(page: Page): Promise<void> {
  await page.goto("/planbord/voorstellen");
  const made = page.locator('table a[href^="/planbord/voorstellen/"]').first();
  if (await made.count()) {
    await made.click();
  } else {
    await page.goto("/planbord/voorstellen/nieuw");
    await page.getByLabel("Een andere periode").check();
    await page.getByLabel("Eerste dag").fill("2027-04-01");
    await page.getByLabel("Laatste dag").fill("2027-06-30");
    await page.getByLabel("10 seconden", { exact: true }).check();
    await page.getByRole("button", { name: "Plan maken" }).click();
    const anyway = page.getByRole("button", { name: "Toch een plan maken" }).first();
    const stop = page.getByRole("button", { name: "Stoppen" });
    await anyway.or(stop).first().waitFor();
    if (await anyway.count()) await anyway.click();
  }
  await page.getByRole("heading", { name: "Wat verandert er?" }).waitFor({ timeout: 60_000 });
}

/** The main screens, in the order in which the guide shows them. */
export function screensOf(examples: Examples): Screen[] {
  const { confirmedCode, runningCode, readyCode, comingSessionId, todaySessionId, certificateCode } = examples;
  const { traineeId, shortCode, declinedBookingId, proposedCode, undatedCode, stuckCode } = examples;
  const { dividedCode, undividedCode } = examples;
  return [
    { name: "inloggen", role: null, path: "/inloggen" },
    { name: "vandaag", role: "coordinator", path: "/", inDark: true },
    { name: "trainingen", role: "coordinator", path: "/trainingen" },
    { name: "training-plannen", role: "coordinator", path: "/trainingen/nieuw", prepare: propose },
    { name: "training", role: "coordinator", path: `/trainingen/${runningCode}` },
    {
      name: "lijst-nakijken",
      role: "coordinator",
      path: `/trainingen/${confirmedCode}/deelnemers/import`,
      prepare: pasteList,
    },
    { name: "verplaatsen", role: "coordinator", path: `/bijeenkomsten/${comingSessionId}`, prepare: preview },
    { name: "certificaten-uitgeven", role: "coordinator", path: `/trainingen/${readyCode}/certificaten` },
    { name: "mijn-bijeenkomsten", role: "trainer", path: "/" },
    {
      name: "presentie",
      role: "trainer",
      path: `/bijeenkomsten/${todaySessionId}/presentie`,
      prepare: fillSome,
      inDark: true,
    },
    { name: "mijn-trainingen", role: "professional", path: "/mijn" },
    { name: "trainers", role: "coordinator", path: "/trainers" },
    { name: "trainer", role: "coordinator", path: `/trainers/${traineeId}`, inDark: true },
    { name: "mijn-traject", role: "trainer", path: "/mijn/trainer" },
    { name: "inzet", role: "coordinator", path: `/trainingen/${shortCode}/inzet` },
    { name: "vervanger", role: "coordinator", path: `/trainingen/${shortCode}/inzet/${declinedBookingId}/vervanger` },
    { name: "planbord", role: "coordinator", path: "/planbord?van=2027-01-04", inDark: true },
    { name: "planbord-verplaatsen", role: "coordinator", path: "/planbord?van=2027-01-04", prepare: previewOnBoard },
    { name: "inplannen", role: "coordinator", path: `/planbord/inplannen/${undatedCode}` },
    { name: "niet-in-te-plannen", role: "coordinator", path: `/planbord/inplannen/${stuckCode}` },
    { name: "planvoorstel", role: "coordinator", path: "/planbord/voorstellen/nieuw", prepare: letPlan },
    { name: "capaciteit", role: "programme_manager", path: "/planbord/capaciteit" },
    { name: "intervisie", role: "coordinator", path: `/trainingen/${dividedCode}/intervisie` },
    { name: "intervisie-indelen", role: "coordinator", path: `/trainingen/${undividedCode}/intervisie/indelen` },
    { name: "coaching", role: "programme_manager", path: "/coaching" },
    { name: "activiteiten", role: "programme_manager", path: "/activiteiten" },
    { name: "antwoord", role: "coordinator", path: `/trainingen/${proposedCode}/inzet`, prepare: askAndOpen },
    { name: "beschikbaarheid", role: "actor", path: "/mijn/beschikbaarheid" },
    { name: "acteurs", role: "coordinator", path: "/acteurs" },
    { name: "vergoedingen", role: "coordinator", path: "/acteurs/vergoedingen" },
    { name: "groei", role: "programme_manager", path: "/programma/trainers" },
    { name: "echtheid", role: null, path: `/echtheid/${certificateCode}` },
    { name: "beheer", role: "administrator", path: "/beheer" },
  ];
}
