import { expect, test } from "vitest";
import { browsing, expectAccessible, overflowOf, personOf, phone, signIn } from "./browser";
import { readRows } from "./database";

const open = browsing();
const day = "2026-12-08";

test("a coach offers times and a professional books one, both on a phone", async () => {
  const coach = await open({ size: phone });
  await signIn(coach, "trainer", "/mijn/coaching");
  expect(await overflowOf(coach)).toBe(0);
  await expectAccessible(coach);
  await coach.locator("#aanbieden").getByLabel("Datum").first().fill(day);
  await coach.locator("#aanbieden").getByLabel("Van").first().fill("19:00");
  await coach.locator("#aanbieden").getByLabel("Tot").first().fill("19:45");
  await coach.getByLabel("Online", { exact: true }).check();
  await coach.getByRole("button", { name: "Tijden aanbieden" }).click();
  await coach.getByText("Je tijden staan erbij.").waitFor();
  await expectAccessible(coach);

  const professional = await open({ size: phone });
  await signIn(professional, "professional", "/mijn/coaching");
  expect(await overflowOf(professional)).toBe(0);
  await expectAccessible(professional);
  const offered = professional.locator("#momenten .card", { hasText: "19:00–19:45" });
  await offered.getByRole("button", { name: /^Moment boeken/ }).click();
  await professional.getByText("Je plek is geboekt.").waitFor();
  await expectAccessible(professional);
  const bookings = readRows<{ personId: number; coachId: number }>(
    `SELECT b.person_id AS personId, s.coach_id AS coachId FROM coaching_booking b
     JOIN coaching_session s ON s.id = b.coaching_session_id WHERE s.date = ? AND s.starts_at = '19:00' AND b.ended_at IS NULL`,
    day,
  );
  expect(bookings).toEqual([{ personId: personOf("professional").id, coachId: personOf("trainer").id }]);

  await coach.reload();
  await coach.getByRole("heading", { name: "Je agenda als coach" }).waitFor();
  await coach.getByText(personOf("professional").name).first().waitFor();
  expect(await overflowOf(coach)).toBe(0);

  await professional
    .getByRole("button", { name: /^Plek afzeggen/ })
    .first()
    .click();
  await professional.getByText("De plek is afgezegd.").waitFor();
  await professional.locator("#momenten .card", { hasText: "19:00–19:45" }).waitFor();
});

test("a coordinator sees how far coaching reaches, and who was never reached", async () => {
  const page = await open();
  await signIn(page, "coordinator", "/coaching");
  await page.getByRole("heading", { name: "Nog nooit bereikt" }).waitFor();
  await expectAccessible(page);
  await page.setViewportSize(phone);
  expect(await overflowOf(page)).toBe(0);
});
