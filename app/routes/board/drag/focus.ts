const isSeen = (link: HTMLElement): boolean => link.getClientRects().length > 0;

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** Gives a session's link on the board the focus, unless the reader is already elsewhere. */
export function focusSession(sessionId: string | number): void {
  const links = [...document.querySelectorAll<HTMLElement>(`[data-session="${sessionId}"]`)];
  const link = links.find(isSeen);
  if (!link || !isNowhere()) return;
  link.focus({ preventScroll: true });
  link.scrollIntoView({ block: "nearest" });
}
