import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { inLocale } from "~/text/locale";
import {
  CheckboxField,
  CheckboxGroup,
  DateField,
  ErrorSummary,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from "~/ui/form";

const choices = [
  { value: "present", label: "Aanwezig" },
  { value: "absent", label: "Afwezig" },
];

/** The value of an attribute on the first element of a kind. */
function attribute(html: string, element: string, name: string): string | undefined {
  const tag = html.match(new RegExp(`<${element}\\b[^>]*>`))?.[0] ?? "";
  return tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1];
}

test("a field without hint or errors describes nothing and is not invalid", () => {
  const html = renderToStaticMarkup(<TextField label="Naam" name="name" />);
  expect(attribute(html, "input", "aria-describedby")).toBeUndefined();
  expect(attribute(html, "input", "aria-invalid")).toBeUndefined();
  expect(attribute(html, "label", "for")).toBe(attribute(html, "input", "id"));
});

test.each([
  ["text", "input", <TextField key="t" label="Veld" name="a.b" hint="Hint" errors={["Vul iets in"]} />],
  ["date", "input", <DateField key="d" label="Veld" name="a.b" hint="Hint" errors={["Vul iets in"]} />],
  ["area", "textarea", <TextArea key="a" label="Veld" name="a.b" hint="Hint" errors={["Vul iets in"]} />],
  [
    "select",
    "select",
    <SelectField key="s" label="Veld" name="a.b" hint="Hint" errors={["Vul iets in"]} choices={[]} />,
  ],
  ["checkbox", "input", <CheckboxField key="c" label="Veld" name="a.b" hint="Hint" errors={["Vul iets in"]} />],
])("a wrong %s field is tied to its hint and its error", (_kind, element, field) => {
  const html = renderToStaticMarkup(field);
  expect(attribute(html, element, "name")).toBe("a.b");
  expect(attribute(html, element, "aria-invalid")).toBe("true");
  expect(attribute(html, element, "aria-describedby")).toBe("veld-a-b-hint veld-a-b-error");
  expect(html).toContain('id="veld-a-b-hint"');
  expect(html).toContain('id="veld-a-b-error"');
  expect(html).toContain("Vul iets in");
});

test("what was typed is kept, markup included", () => {
  const html = renderToStaticMarkup(
    <TextField label="Naam" name="name" defaultValue={'"><script>'} errors={["Nee"]} />,
  );
  expect(attribute(html, "input", "value")).toBe("&quot;&gt;&lt;script&gt;");
});

test("a radio group ties hint and error to the group and its id to the first choice", () => {
  const html = renderToStaticMarkup(
    <RadioGroup label="Presentie" name="mark" choices={choices} defaultValue="absent" errors={["Kies er een"]} />,
  );
  expect(attribute(html, "fieldset", "aria-describedby")).toBe("veld-mark-error");
  expect(attribute(html, "input", "id")).toBe("veld-mark");
  expect(html.match(/<input[^>]*checked[^>]*>/g)?.map((tag) => attribute(tag, "input", "value"))).toEqual(["absent"]);
});

test("a checkbox group has each of its values on, and none required", () => {
  const html = renderToStaticMarkup(
    <CheckboxGroup label="Delen" name="parts" choices={choices} defaultValues={["present", "absent"]} required />,
  );
  expect(html.match(/checked/g)).toHaveLength(2);
  expect(html).not.toContain("required");
});

test("the error summary links to the fields and can take the focus", () => {
  const html = renderToStaticMarkup(
    <ErrorSummary
      errors={[{ field: "parts.0.date", message: "Vul een datum in" }, { message: "Iemand was je voor" }]}
    />,
  );
  expect(html).toContain('<a href="#veld-parts-0-date">Vul een datum in</a>');
  expect(html).toContain("<li>Iemand was je voor</li>");
  expect(attribute(html, "div", "tabindex")).toBe("-1");
  expect(attribute(html, "div", "role")).toBe("alert");
});

test("an error summary without errors is nothing", () => {
  expect(renderToStaticMarkup(<ErrorSummary errors={[]} />)).toBe("");
});

test("the words of a field follow the language", () => {
  const field = () => renderToStaticMarkup(<TextField label="x" name="x" required={false} />);
  expect(inLocale("nl", field)).toContain("(niet verplicht)");
  expect(inLocale("en", field)).toContain("(optional)");
});
