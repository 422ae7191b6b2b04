import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browsing, expectAccessible, overflowOf, phone, signIn } from "./browser";
import { readRows } from "./database";
import { demo } from "./demo";

const open = browsing();

interface Candidate {
  id: number;
  familyName: string;
  code: string;
  sessionId: number;
}

/** A professional with a certificate whose own organisation has a training to come with a place for a trainer. */
function findCandidate(): Candidate {
  const [row] = readRows<Candidate>(
    `SELECT p.id, p.family_name AS familyName, t.code, s.id AS sessionId
     FROM training t
     JOIN session s ON s.training_id = t.id
     JOIN person p ON p.organisation_id = t.client_organisation_id
     JOIN certificate c ON c.person_id = p.id AND c.ended_at IS NULL AND c.training_id IS NOT NULL
     WHERE t.status = 'planned' AND s.kind = 'training_day' AND s.date > '2027-01-15'
       AND NOT EXISTS (SELECT 1 FROM role_assignment r WHERE r.person_id = p.id AND r.role IN ('trainer', 'actor'))
       AND NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.person_id = p.id AND e.training_id = t.id)
     ORDER BY s.start_instant, p.id LIMIT 1`,
  );
  if (!row) throw new Error("the demo has nobody who could become a trainer");
  return row;
}

/** Judges or grants the steps that are open until none is left; each form is one page. */
async function takeSteps(page: Page, personId: number): Promise<void> {
  for (let step = 0; step < 12; step += 1) {
    await page.goto(`/trainers/${personId}`);
    if (await page.getByRole("button", { name: "Gecertificeerd toekennen" }).count()) return;
    const next = page.locator('a[href*="/beoordelen/"]').first();
    await next.click();
    await page.waitForURL(/\/beoordelen\//);
    if (step === 0) await expectAccessible(page);
    await judge(page);
    await page.waitForURL(/gelukt=beoordeeld/);
  }
  throw new Error("the track has more steps than it should");
}

async function judge(page: Page): Promise<void> {
  const why = page.getByLabel("Waarom telt dit als gelijkwaardig?");
  if (await why.count()) {
    await why.fill("Gaf drie jaar lang een vergelijkbare training bij een andere organisatie");
    await page.getByRole("button", { name: "Gelijkwaardig laten tellen" }).click();
    return;
  }
  for (const score of await page.locator('input[name^="score-"][value="3"]').all()) await score.check();
  if (await page.getByLabel("Datum van het document").count()) {
    await page.getByLabel("Datum van het document").fill("2026-11-02");
  } else {
    await page.getByLabel("Voldoende").check();
  }
  await page.getByRole("button", { name: "Oordeel vastleggen" }).click();
}

/** The link in the newest mail that asks someone to come. */
async function askedLink(page: Page): Promise<string> {
  await page.goto("/postvak");
  const href = await page.locator('a[href^="/antwoord/"]').first().getAttribute("href");
  if (!href) throw new Error("nobody was asked");
  return href;
}

test("a professional becomes a trainer, is asked for a session and says yes from the mail", async () => {
  const { id, familyName, code, sessionId } = findCandidate();
  const office = await open();
  await signIn(office, "coordinator", `/mensen/${id}`);
  await office.getByRole("link", { name: "Traject starten" }).click();
  await expectAccessible(office);
  await office.getByLabel("JIM-trainer").check();
  await office.getByRole("button", { name: "Traject starten" }).click();
  await office.waitForURL(`**/trainers/${id}?**`);
  await office.getByText("JIM-training gevolgd").first().waitFor();
  await expectAccessible(office);

  await takeSteps(office, id);
  await office.getByRole("button", { name: "Gecertificeerd toekennen" }).click();
  await office.getByText("De kwalificatie is toegekend.").waitFor();
  await expectAccessible(office);
  const [certificate] = readRows<{ number: string; code: string }>(
    "SELECT number, code FROM certificate WHERE person_id = ? AND certification_id IS NOT NULL",
    id,
  );
  const stranger = await open({ size: phone });
  await stranger.goto(`/echtheid/${certificate?.code}`);
  await stranger.getByText("Dit certificaat is echt").first().waitFor();
  await expectAccessible(stranger);

  await office.goto(`/trainingen/${code}/inzet?bijeenkomst=${sessionId}&als=trainer&zoek=${familyName}#toevoegen`);
  const choice = office.getByLabel("Wie", { exact: true });
  const option = await choice.locator(`option[value="${id}"]`).getAttribute("value");
  await choice.selectOption(option);
  await office.getByRole("button", { name: "Persoon toevoegen", exact: true }).click();
  await office.waitForURL(/gelukt=/);
  await expectAccessible(office);

  const invited = await open({ size: phone, javaScriptEnabled: false });
  await invited.goto(await askedLink(await open()));
  expect(await overflowOf(invited)).toBe(0);
  await invited.getByRole("button", { name: /^Ja/ }).click();
  await invited.waitForLoadState();
  const [booking] = readRows<{ answer: string; answeredById: number }>(
    "SELECT answer, answered_by_id AS answeredById FROM booking WHERE session_id = ? AND person_id = ? AND ended_at IS NULL",
    sessionId,
    id,
  );
  expect(booking).toEqual({ answer: "accepted", answeredById: id });
  expect(new URL(invited.url()).origin).toBe(demo().baseUrl);

  const trainer = await open({ size: phone });
  await trainer.goto(new URL(invited.url()).pathname);
  await expectAccessible(trainer);
  await office.reload();
  await office.getByText("Zei ja").first().waitFor();
});
