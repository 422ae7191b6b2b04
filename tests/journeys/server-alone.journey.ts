import { once } from "node:events";
import { request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, cookieOf, submit } from "./asking";
import { personOf } from "./browser";
import { emailOf, readRows } from "./database";
import { demo } from "./demo";
import { type OwnServer, startServer } from "./server-world";

let server: OwnServer;
/** What must never stand in the log. */
const secrets: string[] = [];

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.clear());

test("a file of 20 MB is refused with a readable page, and the server does not keep it", async () => {
  const cookie = await cookieOf(server.baseUrl, "coordinator");
  secrets.push(cookie.slice("jim=".length));
  const [training] = readRows<{ code: string }>("SELECT code FROM training WHERE status = 'confirmed' LIMIT 1");
  const body = Buffer.alloc(20 * 1024 * 1024, "x");
  const upload = (headers: Record<string, string>) =>
    ask(server.baseUrl, `/trainingen/${training?.code}/deelnemers/import`, {
      method: "POST",
      headers: { Cookie: cookie, "Content-Type": "multipart/form-data; boundary=x", ...headers },
      body,
    });
  const sized = await upload({ "Content-Length": String(body.length), "Accept-Language": "nl" });
  expect([sized.status, sized.headers["content-type"]]).toEqual([413, "text/html; charset=utf-8"]);
  expect(sized.body).toContain("hooguit 5 MB");
  const unsized = await upload({ "Transfer-Encoding": "chunked", "Accept-Language": "en" });
  expect([unsized.status, unsized.body.includes("at most 5 MB")]).toEqual([413, true]);
  const before = server.weigh();
  for (let turn = 0; turn < 5; turn += 1) await upload({ "Content-Length": String(body.length) });
  expect(server.weigh() - before).toBeLessThan(60);
});

test("a form of more than 1 MB is refused too", async () => {
  const answer = await submit(server.baseUrl, "/inloggen", { email: "x".repeat(1024 * 1024) });
  expect([answer.status, answer.body.includes("hooguit 1 MB")]).toEqual([413, true]);
});

test("a forged Host never reaches a link", async () => {
  const email = emailOf(personOf("trainer").id);
  const forged = { Host: "evil.example", "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https" };
  const answer = await submit(server.baseUrl, "/inloggen", { email }, forged);
  expect(answer.status).toBe(302);
  expect(JSON.stringify(answer.headers)).not.toContain("evil");
  const mailbox = await ask(server.baseUrl, "/postvak", { headers: forged });
  const link = /http:\/\/[^\s"<]+\/inloggen\/link\/([\w-]+)/.exec(mailbox.body);
  expect(link?.[0].startsWith(`${server.baseUrl}/`)).toBe(true);
  expect(mailbox.body).not.toContain("evil");
  const opened = await ask(server.baseUrl, `/inloggen/link/${link?.[1]}`);
  expect(opened.status).toBe(200);
  secrets.push(link?.[1] ?? "", email, /\b\d{6}\b/.exec(mailbox.body)?.[0] ?? "");
});

test("twenty wrong codes are enough, whatever address the sender claims", async () => {
  const statuses: number[] = [];
  for (let turn = 0; turn < 21; turn += 1) {
    const headers = { "X-Forwarded-For": `203.0.113.${turn}`, Forwarded: `for=203.0.113.${turn}` };
    const code = String(100_000 + turn);
    statuses.push((await submit(server.baseUrl, "/inloggen/code", { code, to: "/" }, headers)).status);
  }
  expect(statuses[0]).toBe(400);
  expect(statuses.at(-1)).toBe(429);
  expect(new Set(statuses)).toEqual(new Set([400, 429]));
});

test("names that are searched for and lines that are smuggled in", async () => {
  const cookie = await cookieOf(server.baseUrl, "coordinator");
  secrets.push(cookie.slice("jim=".length));
  for (const path of [
    "/mensen?q=Kuipers-Canarie",
    "/zoeken?q=canarie%40voorbeeld.example",
    "/nergens%0A%7B%22level%22%3A60%7D",
  ])
    await ask(server.baseUrl, path, { headers: { Cookie: cookie, "User-Agent": "canarie" } });
  secrets.push("anarie");
});

test("it finishes what runs when it is asked to stop, and takes nothing new", async () => {
  const { hostname, port } = new URL(server.baseUrl);
  const body = new URLSearchParams({ locale: "en", to: "/echtheid" }).toString();
  const slow = request({
    hostname,
    port,
    path: "/taal",
    method: "POST",
    agent: false,
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      "Content-Length": body.length,
      Expect: "100-continue",
    },
  });
  slow.flushHeaders();
  await once(slow, "continue");
  const stopped = server.stop();
  await wait(500);
  await expect(ask(server.baseUrl, "/healthz")).rejects.toThrow("ECONNREFUSED");
  const answered = once(slow, "response");
  slow.end(body);
  const [response] = await answered;
  expect([response.statusCode, response.headers.location]).toEqual([302, "/echtheid"]);
  response.resume();
  expect(await stopped).toBe(0);
});

test("its log is one JSON object a line, with ids and without names, addresses and tokens", () => {
  const lines = server.said().split("\n").filter(Boolean);
  const strange = lines.filter((line) => !line.startsWith("{") && !line.startsWith("The demo runs on"));
  expect(strange).toEqual([]);
  const entries = lines.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));
  const requests = entries.filter(({ path }) => path);
  expect(requests.length).toBeGreaterThan(30);
  expect(requests.find(({ path }) => path === "/inloggen/link/…")).toMatchObject({ method: "GET", status: 200 });
  expect(requests.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
  const people = demo().people.map(({ name }) => name);
  const log = lines.filter((line) => line.startsWith("{")).join("\n");
  expect([...secrets, ...people].filter((secret) => secret === "" || log.includes(secret))).toEqual([]);
  expect(log).not.toMatch(/[\w.-]+@[\w-]+\.\w/);
});
