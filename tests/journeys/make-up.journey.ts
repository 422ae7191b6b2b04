import { expect, test } from "vitest";
import { browsing, expectAccessible, overflowOf, personOf, phone, signIn } from "./browser";
import { readRows } from "./database";
import { today } from "./world";

const open = browsing();

interface SeatRow {
  enrolmentId: number;
  sessionId: number;
  own: string;
  date: string;
}

const seats = (condition: string, ...params: unknown[]): SeatRow[] =>
  readRows(
    `SELECT u.enrolment_id AS enrolmentId, u.session_id AS sessionId, t.code AS own, s.date
     FROM make_up_seat u JOIN session s ON s.id = u.session_id JOIN enrolment e ON e.id = u.enrolment_id
     JOIN training t ON t.id = e.training_id WHERE u.ended_at IS NULL AND ${condition} ORDER BY s.start_instant, u.id`,
    ...params,
  );

test("a professional books a place for a missed day on a phone, and gives it back", async () => {
  const page = await open({ size: phone });
  await signIn(page, "professional", "/mijn");
  await expectAccessible(page);
  expect(await overflowOf(page)).toBe(0);
  await page.getByRole("link", { name: "Kies deze plek" }).first().click();
  await page.getByRole("heading", { name: "Deze plek boeken?" }).waitFor();
  await expectAccessible(page);
  expect(await overflowOf(page)).toBe(0);
  await page.getByRole("button", { name: "Plek boeken" }).click();
  await page.getByText("De plek is geboekt.").waitFor();
  expect(seats("e.person_id = ?", personOf("professional").id)).toHaveLength(1);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Plek teruggeven" }).click();
  await page.getByText("De plek is teruggegeven.").waitFor();
  expect(seats("e.person_id = ?", personOf("professional").id)).toEqual([]);
});

test("the coordinator sees the guest on today's register, and issues the certificate of who made a day up", async () => {
  const [guest] = seats("s.date = ?", today);
  const [done] = seats("s.end_instant < ?", Date.parse(today));
  if (!guest || !done) throw new Error("the demo has nobody who makes something up");
  const page = await open();
  await signIn(page, "coordinator", `/bijeenkomsten/${guest.sessionId}/presentie`);
  await page.getByText(`haalt in, van ${guest.own}`).waitFor();
  await expectAccessible(page);

  await page.goto(`/trainingen/${done.own}/certificaten`);
  await expectAccessible(page);
  const [holder] = readRows<{ name: string }>(
    `SELECT p.family_name AS name FROM enrolment e JOIN person p ON p.id = e.person_id WHERE e.id = ?`,
    done.enrolmentId,
  );
  await page
    .getByRole("row", { name: holder?.name ?? "" })
    .getByRole("button", { name: "Certificaat uitgeven" })
    .first()
    .click();
  await page.waitForURL("**gelukt=uitgegeven");
  const [issued] = readRows<{ number: string; facts: string }>(
    "SELECT number, facts FROM certificate WHERE enrolment_id = ? AND ended_at IS NULL",
    done.enrolmentId,
  );
  expect(issued?.facts).toContain(done.date);
  await page.goto(`/certificaten/${issued?.number}`);
  await expectAccessible(page);
});
