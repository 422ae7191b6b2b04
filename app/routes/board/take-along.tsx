import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { boardAddress, type Chosen } from "./address";

/** Exactly what is shown, as a file. */
export function TakeAlong({ chosen }: { chosen: Chosen }) {
  const { zoek: _search, ...shown } = chosen;
  return (
    <section className="board-keep" aria-label={m.board_keep()}>
      <LinkButton variant="quiet" icon="download" to={boardAddress(shown, {}, "/planbord.csv")}>
        {m.board_csv()}
      </LinkButton>
      <LinkButton variant="quiet" icon="calendar" to={boardAddress(shown, {}, "/planbord.ics")}>
        {m.board_ics()}
      </LinkButton>
      <p>{m.board_print_hint()}</p>
    </section>
  );
}
