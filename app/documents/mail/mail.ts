import type { Locale } from "#db/lists";

/** A mail before it becomes text and HTML. */
export interface Mail {
  subject: string;
  blocks: Block[];
}

export type Block =
  | { as: "paragraph"; text: string }
  /** Several lines that belong together. */
  | { as: "lines"; lines: string[] }
  /** A one-time code, shown large. */
  | { as: "code"; text: string }
  /** A link into the product: a path such as `/mijn`, never a whole address. */
  | { as: "link"; label: string; path: `/${string}` };

export interface MailPlace {
  /** The public origin, without a slash at the end. */
  appUrl: string;
  /** What the product calls itself; its usual name when absent. */
  product?: string;
}

/** Composes a kind of mail from its placeholders, each one line of plain text; a placeholder may be empty. */
export type Compose<Params> = (params: Params, options: { locale: Locale }, product: string) => Mail;

/** A placeholder as it may stand in a mail: one line, without control characters. */
export const oneLine = (value = ""): string => value.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();

export const paragraph = (text: string): Block => ({ as: "paragraph", text });
