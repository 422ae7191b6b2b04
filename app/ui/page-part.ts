/** What a page of ours answered: its part for a dialog, or that it sent us elsewhere. */
export type PageAnswer = { address: string; title: string; part: Element } | { address: string; part: null };

/** Asks for a page as a browser would, and takes the part of it that is made for a dialog. */
export async function askPage(address: string, form?: FormData): Promise<PageAnswer> {
  const body = form && new URLSearchParams([...form].map(([name, value]) => [name, String(value)]));
  const response = await fetch(address, body ? { method: "POST", body } : {});
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const part = page.querySelector("[data-dialog-part]");
  if (!part) return { address: response.url, part: null };
  await adoptStyles(page);
  resolveLinks(part, response.url);
  return { address: response.url, title: page.querySelector("h1")?.textContent ?? "", part };
}

/** The styles that the other page has and this one not yet. */
async function adoptStyles(page: Document): Promise<void> {
  const own = new Set([...document.styleSheets].map(({ href }) => href));
  const missing = [...page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(
    (link) => !own.has(new URL(link.getAttribute("href") ?? "", location.href).href),
  );
  await Promise.all(missing.map((link) => loadStyle(link.getAttribute("href") ?? "")));
}

const loadStyle = (href: string): Promise<void> =>
  new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });

/** Addresses in the part are seen from its own page; those within the page stay within. */
function resolveLinks(part: Element, from: string): void {
  for (const link of part.querySelectorAll("a[href]")) {
    const href = link.getAttribute("href") ?? "";
    if (!href.startsWith("#")) link.setAttribute("href", new URL(href, from).href);
  }
}

/** Where a form of that page goes, with what was typed; a form without an address goes to its own page. */
export function sentBy(form: HTMLFormElement, submitter: HTMLElement | null, from: string) {
  const data = new FormData(form, submitter);
  const target = new URL(form.getAttribute("action") ?? from, from);
  if (form.method === "post") return { address: target.href, form: data };
  target.search = new URLSearchParams([...data].map(([name, value]) => [name, String(value)])).toString();
  return { address: target.href };
}
