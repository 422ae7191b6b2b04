import type { Page } from "playwright-core";

/** The ids that more than one element of the page has. */
export const repeatedIdsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });

/**
 * Leaves of the rows and list items that are made alike the first, one between and the last: alike but for their words,
 * addresses, ids and values, and all with words, an address and a value or all without. For a page that was looked at.
 */
export const thinOut = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const own = new Set(["id", "name", "href", "for", "value", "action", "datetime", "title", "aria-label", "d"]);
    const shapeOf = (element: Element): string => {
      const attributes = [...element.attributes].map(({ name, value }) => {
        const says = own.has(name) || name.startsWith("data-") || /^aria-(describedby|labelledby|controls)$/.test(name);
        return says ? `${name}${value.trim() ? "" : "="}` : `${name}=${value}`;
      });
      const children = [...element.childNodes].map((node) => {
        if (node instanceof Element) return shapeOf(node);
        return node.textContent?.trim() ? "…" : "";
      });
      return `<${element.tagName} ${attributes.join(" ")}>${children.join("")}</>`;
    };
    for (const parent of document.querySelectorAll("tbody, ul, ol")) {
      const seen = new Set<string>();
      for (const child of [...parent.children].slice(1, -1)) {
        const shape = shapeOf(child);
        if (seen.has(shape)) child.remove();
        seen.add(shape);
      }
    }
  });
