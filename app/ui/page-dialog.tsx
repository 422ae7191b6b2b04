import { type FormEvent, useEffect, useRef } from "react";
import { m } from "~/text/messages";
import { Button } from "./button";
import "./page-dialog.css";
import { askPage, type PageAnswer, sentBy } from "./page-part";

interface PageDialogProps {
  /** The page whose part is shown; null shows nothing. */
  page: Extract<PageAnswer, { part: Element }> | null;
  /** Closed without having done anything. */
  onClose: () => void;
  /** A form was carried out: where its page then led. */
  onDone: (address: string) => void;
}

/** Another page of ours over this one, in a dialog: its forms stay in it until one of them is done. */
export function PageDialog({ page, onClose, onDone }: PageDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const address = useRef("");
  useEffect(() => {
    if (!page) return dialog.current?.close();
    address.current = page.address;
    content.current?.replaceChildren(page.part);
    dialog.current?.showModal();
    heading.current?.focus();
  }, [page]);
  const onSubmit = async (event: FormEvent<HTMLDialogElement>) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !content.current?.contains(form)) return;
    event.preventDefault();
    const sent = sentBy(form, submitterOf(event), address.current);
    const answer = await askPage(sent.address, sent.form).catch(() => null);
    if (!answer) return form.submit();
    if (!answer.part) return onDone(answer.address);
    address.current = answer.address;
    content.current.replaceChildren(answer.part);
    newsIn(content.current, heading.current)?.focus();
  };
  return (
    <dialog ref={dialog} className="page-dialog" aria-labelledby="venster" onSubmit={onSubmit} onClose={onClose}>
      <div className="page-dialog-header">
        <h2 id="venster" tabIndex={-1} ref={heading}>
          {page?.title}
        </h2>
        <Button type="button" variant="quiet" icon="close" onClick={() => dialog.current?.close()}>
          {m.shell_dialog_close()}
        </Button>
      </div>
      <div ref={content} />
    </dialog>
  );
}

const submitterOf = ({ nativeEvent }: FormEvent): HTMLElement | null =>
  nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;

/** What the reader should hear of first after a form was sent. */
const newsIn = (content: HTMLElement, otherwise: HTMLElement | null): HTMLElement | null =>
  content.querySelector<HTMLElement>(".error-summary, [data-dialog-news]") ?? otherwise;
