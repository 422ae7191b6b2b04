import type { Request, Response } from "express";
import { expect, test } from "vitest";
import { broken, foreign, missing, repeated, saySorry, tooBig } from "~/http/server/sorry";

function said(kind: Parameters<typeof saySorry>[2], language: string | undefined) {
  const seen = { status: 0, type: "", body: "" };
  const response = {
    status: (status: number) => {
      seen.status = status;
      return response;
    },
    type: (type: string) => {
      seen.type = type;
      return response;
    },
    set: () => response,
    send: (body: string) => {
      seen.body = body;
    },
  };
  const request = { headers: { "accept-language": language } };
  saySorry(request as unknown as Request, response as unknown as Response, kind);
  return seen;
}

test.each([
  [tooBig(5 * 1024 * 1024), "nl-NL,nl;q=0.9", 413, "hooguit 5 MB tegelijk"],
  [tooBig(1024 * 1024), "en-GB,en;q=0.9,nl;q=0.1", 413, "at most 1 MB at once"],
  [broken("a-reference"), "en", 500, "a-reference"],
  [broken("een-nummer"), undefined, 500, "Er ging iets mis"],
  [foreign, "nl", 403, "andere website"],
  [missing, "en", 404, "Page not found"],
  [repeated, "fr, de", 400, "meer dan één keer"],
])("%#: in the reader's language", (kind, language, status, words) => {
  const { body, ...head } = said(kind, language);
  expect(head).toEqual({ status, type: "html" });
  expect(body).toContain(words);
  expect(body).toContain(`<html lang="${language?.startsWith("en") ? "en" : "nl"}">`);
  expect(body).toContain('<link rel="stylesheet" href="/sorry.css">');
  expect(body).not.toMatch(/<style|style=|script|undefined/);
});
