import type { TypedTarget } from "../preview.server";
import type { TargetNames } from "../target-fields";

/** How the address of the page names what someone wants. */
export const wantedNames: TargetNames = { date: "datum", startsAt: "van", endsAt: "tot", locationId: "locatie" };

/** What the address wants, the rest as it stands; nothing when it asks for nothing. */
export function wantedTarget(query: URLSearchParams, standing: TypedTarget): TypedTarget | null {
  const names = Object.entries(wantedNames) as [keyof TypedTarget, string][];
  if (!names.some(([, name]) => query.has(name))) return null;
  const wanted = names.map(([field, name]) => [field, query.get(name) ?? standing[field]]);
  return Object.fromEntries(wanted) as TypedTarget;
}

/** What a move was refused for, by the names that its fields have on this page. */
export function namedAsInAddress({ messages, fields }: { messages: string[]; fields: Record<string, string[]> }) {
  const nameOf = (field: string) => (field in wantedNames ? wantedNames[field as keyof TypedTarget] : field);
  return { messages, fields: Object.fromEntries(Object.entries(fields).map(([name, words]) => [nameOf(name), words])) };
}
