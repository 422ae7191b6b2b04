import { useNavigate } from "@remix-run/react";
import { useCallback, useRef, useState } from "react";
import { askPage, type PageAnswer } from "~/ui/page-part";
import type { Asked } from "./context";
import { focusSession } from "./focus";

/** The page that is shown over the board, from the question to its answer. */
export function useAsking() {
  const [page, setPage] = useState<Extract<PageAnswer, { part: Element }> | null>(null);
  const [isBusy, setBusy] = useState(false);
  const open = useRef<Asked | null>(null);
  const navigate = useNavigate();
  const done = (address: string) => {
    open.current = null;
    setPage(null);
    const { pathname, search } = new URL(address, location.href);
    if (pathname !== location.pathname) return location.assign(address);
    navigate(pathname + search, { replace: true, preventScrollReset: true });
  };
  const closed = () => {
    const asked = open.current;
    open.current = null;
    setPage(null);
    asked?.revert?.();
    if (asked?.sessionId) focusSession(asked.sessionId);
  };
  const ask = useCallback(async (address: string, asked: Asked) => {
    setBusy(true);
    const answer = await askPage(address).catch(() => null);
    if (!answer?.part) return location.assign(address);
    setBusy(false);
    open.current = asked;
    setPage(answer);
  }, []);
  const send = async (form: HTMLFormElement) => {
    const answer = await askPage(form.action, new FormData(form)).catch(() => null);
    if (!answer) return form.submit();
    if (!answer.part) return done(answer.address);
    open.current = { sessionId: null };
    setPage(answer);
  };
  return { page, isBusy, ask, send, done, closed };
}
