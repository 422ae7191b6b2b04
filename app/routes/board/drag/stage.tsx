import { useLocation, useNavigate } from "@remix-run/react";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { PageDialog } from "~/ui/page-dialog";
import { StageContext } from "./context";
import { focusSession } from "./focus";
import "./stage.css";
import { useAsking } from "./use-asking";
import { useDrag } from "./use-drag";
import { useListeners } from "./use-listeners";

/**
 * Everything on the board that can be dragged, and where it can be dropped, stands inside one of these. A drop saves
 * nothing: it asks the page that says what it does, over the board. Once that is done, the board is read again in place.
 */
export function BoardStage({ children }: { children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  const { pathname, search } = useLocation();
  const back = pathname + search;
  const { page, isBusy, ask, send, done, closed } = useAsking();
  const stage = useMemo(() => ({ ask, back }), [ask, back]);
  const navigate = useNavigate();
  const drag = useDrag((address, dragged) => {
    if (dragged.kind === "training") return location.assign(address);
    ask(address, { sessionId: dragged.sessionId });
  }, back);
  const follow = ({ href, dataset }: HTMLAnchorElement) => {
    if (dataset.dialog) return ask(href, { sessionId: Number(dataset.session) || null });
    const { pathname, search } = new URL(href);
    navigate(pathname + search, { preventScrollReset: true });
  };
  useListeners(root, {
    ...drag,
    click: (event) => unlessElsewhere(event, plainlyClicked(event), follow),
    submit: (event) => unlessElsewhere(event, submittedInPlace(event), send),
  });
  useMovedFocus(search);
  return (
    <StageContext.Provider value={stage}>
      <div className="board-stage" aria-busy={isBusy} ref={root}>
        {children}
      </div>
      <PageDialog page={page} onClose={closed} onDone={done} />
    </StageContext.Provider>
  );
}

/** Does it here instead of what the browser would do with it. */
function unlessElsewhere<Found>(event: Event, found: Found | null, act: (found: Found) => void): void {
  if (!found) return;
  event.preventDefault();
  act(found);
}

/** The link that was clicked, if it is one that stays on the board and nobody asked for a tab of its own. */
function plainlyClicked({ target, button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): HTMLAnchorElement | null {
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey || !(target instanceof Element)) return null;
  return target.closest<HTMLAnchorElement>("a[data-dialog], a[data-in-place]");
}

const submittedInPlace = ({ target }: SubmitEvent): HTMLFormElement | null =>
  target instanceof HTMLFormElement && target.dataset.inPlace ? target : null;

/** After a move the moved session has the focus, where the board stands. */
function useMovedFocus(search: string): void {
  useEffect(() => {
    const moved = Number(new URLSearchParams(search).get("bijeenkomst"));
    return Number.isSafeInteger(moved) && moved > 0 ? focusSession(moved) : undefined;
  }, [search]);
}
