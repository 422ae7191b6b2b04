import { useActionData } from "@remix-run/react";
import type { RefusalView } from "./refusal-view";

/** What this page's form was refused for, when it just was. */
export function useRefusal(): RefusalView | null {
  return useActionData<{ refusal?: RefusalView } | null>()?.refusal ?? null;
}
