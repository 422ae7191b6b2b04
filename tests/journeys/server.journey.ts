import type { RouteConfigEntry } from "@remix-run/route-config";
import { describe, expect, test } from "vitest";
import routes from "../../app/routes";
import { ask, cookieOf, sessionCookieOf, submit } from "./asking";
import { personOf } from "./browser";
import { demo } from "./demo";

const baseUrl = demo().baseUrl;
const get = (path: string, cookie = "") => ask(baseUrl, path, { headers: cookie ? { Cookie: cookie } : {} });

describe("headers", () => {
  const nonceIn = (policy: unknown) => /script-src 'self' 'nonce-([^']+)'/.exec(String(policy))?.[1];

  test("every answer has a nonce of its own, which its scripts carry, and nothing else runs", async () => {
    const [one, other] = [await get("/inloggen"), await get("/inloggen")];
    const nonces = [one, other].map(({ headers }) => nonceIn(headers["content-security-policy"]));
    expect(nonces[0]).toMatch(/^[\w+/]{22}==$/);
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(String(one.headers["content-security-policy"])).not.toMatch(/unsafe|\*/);
    const scripts = [...one.body.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonces[0]}"`))).toEqual([]);
    expect(one.body).not.toMatch(/<[^>]+\s(style|on[a-z]+)=/i);
  });

  test.each(["/inloggen", "/echtheid", "/healthz-not", "/favicon.svg"])("%s is guarded", async (path) => {
    const { headers } = await get(path);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "x-frame-options": "DENY",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["x-powered-by"]).toBeUndefined();
  });

  test("no cache keeps a personal page or its data", async () => {
    const cookie = await cookieOf(baseUrl, "coordinator");
    for (const path of ["/", "/mensen", "/mensen?_data=routes%2Fpeople%2Froute", "/trainingen.csv"])
      expect((await get(path, cookie)).headers["cache-control"], path).toBe("no-store");
  });
});

describe("where a request comes from", () => {
  const addresses = (routes as RouteConfigEntry[]).map(({ path = "" }) => `/${path.replace(/:\w+|\*/g, "1")}`);

  test.each<[string, Record<string, string>]>([
    ["another origin", { Origin: "https://evil.example" }],
    ["another site", { "Sec-Fetch-Site": "cross-site" }],
    ["a neighbour", { "Sec-Fetch-Site": "same-site" }],
    ["nowhere, says an old browser", { Origin: "null" }],
  ])("%s posts to no address", async (_name, headers) => {
    const cookie = await cookieOf(baseUrl, "administrator");
    const answers: Record<string, number> = {};
    for (const path of addresses)
      answers[path] = (await submit(baseUrl, path, {}, { Cookie: cookie, ...headers })).status;
    expect(Object.entries(answers).filter(([, status]) => status !== 403)).toEqual([]);
    expect(addresses.length).toBeGreaterThan(20);
  });

  test("our own page does, also where the browser keeps its origin to itself", async () => {
    const own = { Origin: "null", "Sec-Fetch-Site": "same-origin" };
    const answer = await submit(baseUrl, "/taal", { locale: "en", to: "/echtheid" }, own);
    expect([answer.status, answer.headers.location]).toEqual([302, "/echtheid"]);
  });
});

describe("what is not taken", () => {
  test.each(["TRACE", "PUT", "DELETE", "PATCH", "OPTIONS"])("%s", async (method) => {
    const answer = await ask(baseUrl, "/inloggen", { method });
    expect([answer.status, answer.headers.allow, answer.body]).toEqual([405, "GET, HEAD, POST", ""]);
  });

  test.each<[string, Record<string, string>, string]>([
    ["no type at all", {}, ""],
    ["a type that is no form", { "Content-Type": "application/json" }, '{"email":1}'],
    ["a form that breaks off", { "Content-Type": "multipart/form-data; boundary=x" }, "--x\r\nContent-Disp"],
  ])("a body of %s", async (_name, headers, body) => {
    expect((await ask(baseUrl, "/inloggen", { method: "POST", headers, body })).status).toBe(400);
  });

  test.each(["/trainingen?q=a&q=b", "/inloggen?naar=%2F&%6eaar=%2Fmijn"])("%s says one thing twice", async (path) => {
    expect((await get(path)).status).toBe(400);
  });

  test.each([
    "/.git/config",
    "/.env",
    "/__manifest",
    "/__manifest?p=%2F&version=1",
    "/metrics",
    "/package.json",
    "/server/index.js",
    "/assets/",
    "/assets/../../../package.json",
    "/assets/..%2f..%2f..%2fpackage.json",
    "/does/not/exist",
    "/mensen.data",
  ])("%s is not there", async (path) => {
    expect((await get(path, await cookieOf(baseUrl, "administrator"))).status).toBe(404);
  });

  test("scripts have no source maps", async () => {
    const scripts = [...(await get("/inloggen")).body.matchAll(/\/assets\/[\w.-]+\.js/g)].map(([path]) => path);
    expect(scripts.length).toBeGreaterThan(0);
    for (const path of scripts) {
      expect((await get(`${path}.map`)).status).toBe(404);
      expect((await get(path)).body).not.toContain("sourceMappingURL");
    }
  });

  test("the data of another role's page is not there, also by way of an own page", async () => {
    const cookie = await cookieOf(baseUrl, "professional");
    const pages = {
      "/mensen": "people",
      "/beheer/journaal": "administration/journal",
      "/trainingen/nieuw": "training-new",
    };
    for (const [path, name] of Object.entries(pages)) {
      const data = `_data=${encodeURIComponent(`routes/${name}/route`)}`;
      expect((await get(path, cookie)).status, path).toBe(404);
      expect((await get(`${path}?${data}`, cookie)).status, path).toBe(404);
      expect((await get(`/mijn?${data}`, cookie)).status, `/mijn with ${name}`).toBeGreaterThanOrEqual(400);
    }
  });
});

describe("sessions", () => {
  test("the cookie is out of reach of scripts and other sites, and new at every sign-in", async () => {
    const fields = { intent: "demo", personId: String(personOf("trainer").id), to: "/mijn/gegevens" };
    const first = sessionCookieOf(await submit(baseUrl, "/inloggen", fields, { Cookie: "jim=chosen-by-someone-else" }));
    expect(first.attributes).toEqual(expect.arrayContaining(["HttpOnly", "SameSite=Lax", "Path=/"]));
    expect(first.attributes.some((one) => one.startsWith("Domain"))).toBe(false);
    const second = sessionCookieOf(await submit(baseUrl, "/inloggen", fields, { Cookie: first.cookie }));
    expect(second.cookie).not.toBe(first.cookie);
    expect(first.cookie).not.toContain("chosen");
  });

  test("a cookie that was kept opens nothing after signing out", async () => {
    const cookie = await cookieOf(baseUrl, "trainer");
    expect((await get("/mijn/gegevens", cookie)).status).toBe(200);
    const out = await submit(baseUrl, "/uitloggen", {}, { Cookie: cookie });
    expect([out.status, out.headers["clear-site-data"]]).toEqual([302, '"cache", "storage"']);
    const again = await get("/mijn/gegevens", cookie);
    expect([again.status, again.headers.location]).toEqual([302, "/inloggen?naar=%2Fmijn%2Fgegevens"]);
  });

  test("a session cookie that was changed by one letter opens nothing", async () => {
    const cookie = await cookieOf(baseUrl, "trainer");
    const other = cookie[10] === "A" ? "B" : "A";
    expect((await get("/mijn/gegevens", cookie.slice(0, 10) + other + cookie.slice(11))).status).toBe(302);
  });
});

test("the process says that it lives, and what it is ready for", async () => {
  expect(JSON.parse((await get("/healthz")).body)).toEqual({ status: "ok" });
  const ready = await get("/readyz");
  expect([ready.status, JSON.parse(ready.body)]).toMatchObject([200, { ready: true, database: true, diskSpace: true }]);
});
