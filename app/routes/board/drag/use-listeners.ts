import { type RefObject, useEffect, useRef } from "react";

type Listeners = { [Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => void };

/** Listens at one element to what happens anywhere in it, however it came to be there. */
export function useListeners(root: RefObject<HTMLElement>, listeners: Listeners): void {
  const latest = useRef(listeners);
  latest.current = listeners;
  useEffect(() => {
    const stop = new AbortController();
    for (const type of Object.keys(latest.current) as (keyof Listeners)[]) {
      const tell = (event: Event) => (latest.current[type] as ((event: Event) => void) | undefined)?.(event);
      root.current?.addEventListener(type, tell, { signal: stop.signal });
    }
    return () => stop.abort();
  }, [root]);
}
