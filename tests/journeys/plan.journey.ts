import { expect, test } from "vitest";
import { browsing, expectAccessible, overflowOf, phone, signIn } from "./browser";
import { readRows } from "./database";
import { arrowTo, tabTo, typeDate } from "./keyboard";

const open = browsing();

const isFree = (label: string): boolean => !/bezet|kan dan niet|let op/.test(label);
const names = [
  "Şahin;;Yıldız",
  "Łukasz;;Wiśniewski",
  "Ngọc;;Nguyễn",
  "Sjoukje;;Hoekstra",
  "Fatima;el;Amrani",
  "IJsbrand;van 't;Hof",
  "Chenoa;;O'Neill",
  "Winston;;Sabajo",
  "Marieke;van der;Velde",
  "Joris;de;Bruijn",
  "Aïcha;;Bouzambou",
  "Zoë;ter;Horst",
  "Björn;;Dijkstra",
  "Eva-Maria;van;Dam",
  "Mehmet;;Öztürk",
];
const list = [
  "voornaam;tussenvoegsel;achternaam;email;functie",
  ...names.map((name, index) => `${name};deelnemer${index + 1}@nieuwe-groep.example;jeugdbeschermer`),
].join("\n");

test("a coordinator plans a training by keyboard alone, enrols 15 people from a list and makes it definite", async () => {
  const page = await open();
  await signIn(page, "coordinator", "/trainingen");
  await tabTo(page, page.getByRole("link", { name: "Training plannen" }));
  const started = Date.now();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/trainingen/nieuw");
  await arrowTo(page, page.getByLabel("Trainingssoort"), () => true);
  await arrowTo(page, page.getByLabel("Organisatie", { exact: true }), () => true);
  await typeDate(page, page.getByLabel("Eerste datum"), "2027-04-13");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Voorstel" }).waitFor();
  for (const label of ["Trainer 1", "Trainer 2", "Trainingsacteur 1"]) {
    const others = label === "Trainer 2" ? await page.getByLabel("Trainer 1").inputValue() : "";
    const field = page.getByLabel(label);
    await arrowTo(page, field, isFree);
    if ((await field.inputValue()) === others) {
      await page.keyboard.press("ArrowDown");
      await arrowTo(page, field, isFree);
    }
  }
  await page.waitForLoadState("networkidle");
  const reason = page.getByLabel("Waarom plan je dit toch zo?");
  if (await reason.count()) {
    await tabTo(page, reason);
    await page.keyboard.type("Zo afgesproken met de organisatie");
  }
  const checking = Date.now();
  await expectAccessible(page);
  const checked = Date.now() - checking;
  await tabTo(page, page.getByRole("button", { name: "Training plannen" }));
  await page.keyboard.press("Enter");
  await page.getByText("De training is gepland.").waitFor();
  expect(Date.now() - started - checked).toBeLessThan(60_000);

  const path = new URL(page.url()).pathname;
  expect(await page.locator("table").first().locator("tbody tr").count()).toBe(5);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Deelnemers bekijken" }).click();
  await page.getByRole("link", { name: "Lijst inschrijven" }).click();
  await expectAccessible(page);
  await page.getByLabel("Of plak de lijst").fill(list);
  await page.getByRole("button", { name: "Lijst controleren" }).click();
  await page.getByRole("heading", { level: 1, name: "Lijst nakijken" }).waitFor();
  await expectAccessible(page);
  for (const choice of await page.getByLabel("Nee, een nieuwe persoon").all()) await choice.check();
  await page.getByRole("button", { name: /inschrijven/ }).click();
  await page.waitForURL(`**${path}/deelnemers**`);
  expect(await page.getByText("15 van 15 plaatsen").count()).toBeGreaterThan(0);
  expect(await page.getByText("Şahin", { exact: false }).count()).toBeGreaterThan(0);
  await expectAccessible(page);
  await page.setViewportSize(phone);
  expect(await overflowOf(page)).toBe(0);

  const code = path.split("/").at(-1);
  const [staff] = readRows<{ booked: number; told: number }>(
    `SELECT count(*) AS booked, count(b.asked_at) + count(b.answer) AS told FROM booking b
     JOIN session s ON s.id = b.session_id JOIN training t ON t.id = s.training_id WHERE t.code = ?`,
    code,
  );
  expect(staff?.booked).toBeGreaterThan(0);
  expect(staff?.told).toBe(0);

  await page.goto(path);
  await page.getByText("Dit ontbreekt nog. Met een reden kun je toch doorgaan.").waitFor();
  await expectAccessible(page);
  await page.getByLabel("Waarom ga je toch door?").fill("De trainers horen het deze week");
  await page.getByRole("button", { name: "Definitief maken" }).click();
  await page.getByText("De training is definitief.").waitFor();
  const [row] = readRows<{ status: string }>("SELECT status FROM training WHERE code = ?", code);
  expect(row?.status).toBe("confirmed");
});

test("a list with one bad row writes nobody before it was looked at", async () => {
  const page = await open();
  const [training] = readRows<{ code: string }>(
    "SELECT code FROM training WHERE status = 'planned' AND first_date > '2027-02-01' LIMIT 1",
  );
  const before = readRows("SELECT count(*) FROM enrolment");
  await signIn(page, "coordinator", `/trainingen/${training?.code}/deelnemers/import`);
  await page
    .getByLabel("Of plak de lijst")
    .fill("voornaam;achternaam;email\nAnna;Goed;anna@goed.example\nBert;Fout;geen-adres");
  await page.getByRole("button", { name: "Lijst controleren" }).click();
  await page.getByRole("link", { name: "Geweigerde rijen downloaden" }).waitFor();
  expect(readRows("SELECT count(*) FROM enrolment")).toEqual(before);
});
