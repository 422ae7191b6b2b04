const isSeen = (link: HTMLElement): boolean => link.getClientRects().length > 0;

/** On nothing, or still on something of a dialog that has just closed. */
const isNowhere = (): boolean => {
  const { activeElement, body } = document;
  return !activeElement || activeElement === body || activeElement.getClientRects().length === 0;
};

/** About two seconds: so long a calendar may take to draw its sessions anew. */
const mostFrames = 120;

/**
 * Gives a session's link on the board the focus, and again when it is drawn anew, until the reader goes elsewhere.
 * Answers how to stop that.
 */
export function focusSession(sessionId: number): () => void {
  let frame = 0;
  let pending = requestAnimationFrame(look);
  return () => cancelAnimationFrame(pending);

  function look(): void {
    if (isNowhere()) focusSeen(sessionId);
    else if (!isOn(sessionId)) return;
    frame += 1;
    if (frame < mostFrames) pending = requestAnimationFrame(look);
  }
}

const isOn = (sessionId: number): boolean =>
  document.activeElement instanceof HTMLElement && document.activeElement.dataset.session === String(sessionId);

function focusSeen(sessionId: number): void {
  const links = [...document.querySelectorAll<HTMLElement>(`[data-session="${sessionId}"]`)];
  const link = links.find(isSeen);
  link?.focus({ preventScroll: true });
  link?.scrollIntoView({ block: "nearest" });
}
