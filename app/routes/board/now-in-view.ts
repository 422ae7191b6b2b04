import { type RefObject, useEffect, useRef } from "react";

interface Placed {
  getBoundingClientRect: () => Readonly<Record<"left" | "right", number>>;
}

/** The frame of a table with a column of now: whenever another period is shown, that column comes first. */
export function useNowInView(period: string): RefObject<HTMLElement> {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const shown = frame.current;
    if (period && shown) scrollToNow(shown, shown.querySelector("th"), shown.querySelector("th[aria-current]"));
  }, [period]);
  return frame;
}

/** Scrolls so far that the column of now stands beside the names, which stay where they are. */
export function scrollToNow(frame: { scrollLeft: number }, names: Placed | null, now: Placed | null): void {
  if (!names || !now) return;
  frame.scrollLeft += now.getBoundingClientRect().left - names.getBoundingClientRect().right;
}
