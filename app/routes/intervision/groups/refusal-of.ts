import type { RefusalView } from "~/http/refusal-view";

/** The refusal when it is this form's: by what it does and what it does it to. */
export const refusalOf = (
  refusal: RefusalView | null,
  part: string,
  [name, id]: [string, number],
): RefusalView | null => (refusal?.values.part === part && refusal.values[name] === String(id) ? refusal : null);
