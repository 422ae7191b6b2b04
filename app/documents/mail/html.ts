import type { Locale } from "#db/lists";
import { ink } from "../ink";
import type { Block, Mail } from "./mail";

const style = `body{margin:0;padding:24px;background:#fff;color:${ink.text};font:16px/1.5 Arial,sans-serif}main{max-width:36em}a{color:${ink.primary}}.code{font-size:28px;font-weight:bold}`;

/** The mail as one simple HTML page; every text in it is escaped. */
export function toHtml({ subject, blocks }: Mail, locale: Locale, appUrl: string): string {
  const title = escapeHtml(subject);
  const body = blocks.map((block) => blockHtml(block, appUrl)).join("\n");
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head>
<body><main>
${body}
</main></body>
</html>
`;
}

function blockHtml(block: Block, appUrl: string): string {
  switch (block.as) {
    case "paragraph":
      return `<p>${escapeHtml(block.text)}</p>`;
    case "lines":
      return `<p>${block.lines.map(escapeHtml).join("<br>\n")}</p>`;
    case "code":
      return `<p class="code">${escapeHtml(block.text)}</p>`;
    case "link":
      return `<p><a href="${escapeHtml(appUrl + block.path)}">${escapeHtml(block.label)}</a></p>`;
  }
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
