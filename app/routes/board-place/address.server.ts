import { Form } from "~/http/form";

/** What stands in an address, as if it were sent in a form. */
export function formOf(url: URL): Form {
  const data = new FormData();
  for (const [name, value] of url.searchParams) data.append(name, value);
  return new Form(data);
}
