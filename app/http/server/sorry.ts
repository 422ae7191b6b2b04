import type { Request, Response } from "express";
import type { Locale } from "#db/lists";
import { m } from "~/text/messages";
import { languageOf } from "../language";

type Words = (params: Record<string, never>, options: { locale: Locale }) => string;

interface Sorry {
  status: number;
  title: Words;
  /** Each a paragraph: what happened and how to mend it. */
  text: ((locale: Locale) => string)[];
}

/** A plain page in the reader's language, for what goes wrong outside every route. The words hold no markup. */
export function saySorry(request: Request, response: Response, { status, title, text }: Sorry): void {
  const locale = languageOf(null, null, request.headers["accept-language"]);
  const heading = title({}, { locale });
  const paragraphs = text.map((words) => `<p>${words(locale)}</p>`).join("");
  response.status(status).type("html").set({ "Cache-Control": "no-store", Vary: "Accept-Language" });
  response.send(
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">` +
      '<meta name="viewport" content="width=device-width, initial-scale=1">' +
      '<link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="/sorry.css">' +
      `<meta name="color-scheme" content="light dark"><title>${heading} · ${m.shell_product({}, { locale })}</title></head>` +
      `<body><main><h1>${heading}</h1>${paragraphs}` +
      `<p><a href="/">${m.shell_error_home({}, { locale })}</a></p></main></body></html>`,
  );
}

export const tooBig = (limit: number): Sorry => ({
  status: 413,
  title: m.shell_error_too_big_title,
  text: [(locale) => m.shell_error_too_big_text({ limit: limit / 1024 / 1024 }, { locale })],
});

export const broken = (reference: string): Sorry => ({
  status: 500,
  title: m.shell_error_unexpected_title,
  text: [
    (locale) => m.shell_error_unexpected_text({}, { locale }),
    (locale) => m.shell_error_reference({ reference }, { locale }),
  ],
});

export const foreign: Sorry = {
  status: 403,
  title: m.shell_error_foreign_title,
  text: [(locale) => m.shell_error_foreign_text({}, { locale })],
};

export const missing: Sorry = {
  status: 404,
  title: m.shell_error_not_found_title,
  text: [(locale) => m.shell_error_not_found_text({}, { locale })],
};

export const repeated: Sorry = {
  status: 400,
  title: m.shell_error_repeated_title,
  text: [(locale) => m.shell_error_repeated_text({}, { locale })],
};
