import { type IncomingHttpHeaders, request } from "node:http";
import { expect } from "vitest";
import type { Role } from "#db/lists";
import { personOf } from "./browser";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

interface Question {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** One request as it is, without what a browser or `fetch` would add, forbid, mend or follow. */
export function ask(baseUrl: string, path: string, { method = "GET", headers = {}, body }: Question = {}) {
  const { hostname, port } = new URL(baseUrl);
  return new Promise<Answer>((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

/** Submits a form as a browser does from our own page. */
export const submit = (
  baseUrl: string,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  ask(baseUrl, path, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams(fields).toString(),
  });

/** The `name=value` of the session cookie that an answer sets, with its attributes. */
export function sessionCookieOf({ headers }: Answer): { cookie: string; attributes: string[] } {
  const line = (headers["set-cookie"] ?? []).find((one) => one.startsWith("jim=")) ?? "";
  const [cookie = "", ...attributes] = line.split(/;\s*/);
  return { cookie, attributes };
}

/** Signs in as the demo's person of this role. Returns the cookie. */
export async function cookieOf(baseUrl: string, role: Role, headers: Record<string, string> = {}): Promise<string> {
  const fields = { intent: "demo", personId: String(personOf(role).id), to: "/mijn/gegevens" };
  const answer = await submit(baseUrl, "/inloggen", fields, headers);
  expect(answer.status).toBe(302);
  return sessionCookieOf(answer).cookie;
}
