import type { ReactNode } from "react";
import { Stack } from "./page";

/** The part of a page that another page may show in a `PageDialog`: everything but the header. It works without script. */
export function DialogPart({ children }: { children: ReactNode }) {
  return (
    <div data-dialog-part>
      <Stack>{children}</Stack>
    </div>
  );
}
