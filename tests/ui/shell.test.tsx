import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Shell, type ShellProps } from "~/ui/shell";

const shell = (props: Partial<ShellProps>) =>
  renderToStaticMarkup(
    <Shell product="Product" user={null} destinations={[]} locale="nl" {...props}>
      <h1>Titel</h1>
    </Shell>,
  );

const destinations = [
  { to: "/", label: "Vandaag", icon: "home" },
  { to: "/trainingen", label: "Trainingen", icon: "calendar", current: true },
] as const;

test("the first link skips to the main part", () => {
  const html = shell({ destinations });
  expect(html.match(/<a [^>]*href="([^"]*)"/)?.[1]).toBe("#inhoud");
  expect(html).toContain('<main class="shell-main" id="inhoud"');
});

test("one destination is the current one", () => {
  expect(shell({ destinations }).match(/href="[^"]*" aria-current="page"/g)).toEqual([
    'href="/trainingen" aria-current="page"',
  ]);
});

test("what does not fit on a phone folds away there, and says so when you are in it", () => {
  const many = ["a", "b", "c", "d", "e", "f"].map((letter) => ({
    to: `/${letter}`,
    label: letter,
    icon: "list" as const,
    current: letter === "f",
  }));
  const html = shell({ destinations: many });
  expect(html.match(/data-folds="true"><a class="shell-place" href="[^"]*"/g)).toHaveLength(2);
  expect(html).toContain('<summary class="shell-place" data-current="true">');
  expect(shell({ destinations: many.slice(0, 5) })).not.toContain("<summary");
});

test("a visitor can sign in and change the language, and has no menu", () => {
  const html = shell({ path: "/echtheid" });
  expect(html).toContain('href="/inloggen"');
  expect(html).toContain('<form method="post" action="/taal"><input type="hidden" name="to" value="/echtheid"/>');
  expect(html).toContain('name="locale" value="en"');
  expect(html).not.toContain("/uitloggen");
});

test("signing out is a post, not a link", () => {
  const html = shell({ user: { name: "Anna van der Berg", roleLabel: "Coördinator" }, locale: "en" });
  expect(html).toContain('<form method="post" action="/uitloggen">');
  expect(html).not.toContain('href="/uitloggen"');
  expect(html).toContain('name="locale" value="nl"');
});

test("there is a search field only for who may search", () => {
  expect(shell({})).not.toContain("/zoeken");
  expect(shell({ search: true, query: "Tilburg" })).toContain('value="Tilburg"');
});

test("nothing carries a style of its own, which the content policy would refuse", () => {
  expect(shell({ destinations, search: true, user: { name: "A", roleLabel: "B" } })).not.toContain("style=");
});
