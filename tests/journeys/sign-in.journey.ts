import { expect, test } from "vitest";
import { browsing, expectAccessible, overflowOf, personOf, phone, signIn } from "./browser";
import { emailOf } from "./database";
import { demo } from "./demo";

const open = browsing();

test("whoever asks for a code finds it in the mail and is in, with that code once", async () => {
  const page = await open({ size: phone });
  await page.goto("/mijn/gegevens");
  await page.waitForURL(/\/inloggen/);
  await expectAccessible(page);
  await page.getByLabel("E-mailadres").fill(emailOf(personOf("trainer").id));
  await page.getByRole("button", { name: "Code mailen" }).click();
  await page.waitForURL(/\/inloggen\/code/);
  await expectAccessible(page);

  const mailbox = await page.context().newPage();
  await mailbox.goto("/postvak");
  await expectAccessible(mailbox);
  const mail = await mailbox.locator("pre").first().innerText();
  const code = /\b\d{6}\b/.exec(mail)?.[0] ?? "";
  expect(code).toMatch(/^\d{6}$/);

  const wrong = code === "123456" ? "654321" : "123456";
  await page.getByLabel("Code", { exact: true }).fill(wrong);
  await page.getByRole("button", { name: "Inloggen", exact: true }).click();
  await page.getByRole("alert").first().waitFor();
  await expectAccessible(page);
  await page.getByLabel("Code", { exact: true }).fill(code);
  await page.getByRole("button", { name: "Inloggen", exact: true }).click();
  await page.waitForURL(/\/mijn\/gegevens/);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Mijn gegevens");
  expect(await overflowOf(page)).toBe(0);
});

test("an address that nobody has gets the same answer", async () => {
  const page = await open();
  await page.goto("/inloggen");
  await page.getByLabel("E-mailadres").fill("niemand@nergens.example");
  await page.getByRole("button", { name: "Code mailen" }).click();
  await page.waitForURL(/\/inloggen\/code/);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Vul je code in");
});

test("the language follows the person, and other sessions end at once", async () => {
  const here = await open();
  const elsewhere = await open();
  await signIn(here, "coordinator", "/mijn/gegevens");
  await signIn(elsewhere, "coordinator", "/mijn/gegevens");

  await here.locator(".shell-user summary").click();
  await here.getByRole("button", { name: "English" }).click();
  await here.getByRole("heading", { level: 1, name: "My details" }).waitFor();
  expect(await here.locator("html").getAttribute("lang")).toBe("en");
  await expectAccessible(here);

  await here.getByRole("button", { name: "End my other sessions" }).click();
  await here.getByRole("status").first().waitFor();
  await elsewhere.goto("/mijn/gegevens");
  expect(new URL(elsewhere.url()).pathname).toBe("/inloggen");

  await here.locator(".shell-user summary").click();
  await here.getByRole("button", { name: "Nederlands" }).click();
  await here.getByRole("heading", { level: 1, name: "Mijn gegevens" }).waitFor();
  await here.locator(".shell-user summary").click();
  await here.getByRole("button", { name: "Uitloggen" }).click();
  await here.waitForURL((url) => url.pathname === "/inloggen" || url.pathname === "/");
  const again = await here.request.get(`${demo().baseUrl}/mijn/gegevens`, { maxRedirects: 0 });
  expect(again.status()).toBe(302);
});
