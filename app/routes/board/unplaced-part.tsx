import { useLocation } from "@remix-run/react";
import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { Hidden, Section } from "~/ui/page";
import { boardAddress, boardPath, type Chosen } from "./address";
import type { BoardPage, UnplacedItem } from "./board-data";
import { trainingHandle } from "./drag/handles";
import "./unplaced.css";

export const unplacedId = "zonder-datum";

/** So many are looked through faster than searched. */
const fewest = 8;

/** The trainings that have no date yet, beside the board: to be placed from here. */
export function UnplacedPart({ unplaced, chosen }: Pick<BoardPage, "unplaced" | "chosen">) {
  const { items, total, all } = unplaced;
  return (
    <div className="unplaced">
      <Section title={m.board_unplaced()} id={unplacedId} lead={<p>{m.board_needs_unplaced({ count: all })}</p>}>
        {all > fewest && <SearchForm chosen={chosen} />}
        {items.length === 0 ? (
          <p>
            {m.board_unplaced_none()} <a href={boardAddress(chosen, { zoek: undefined })}>{m.board_unplaced_clear()}</a>
          </p>
        ) : (
          <ul className="unplaced-list">
            {items.map((item) => (
              <Training key={item.code} item={item} />
            ))}
          </ul>
        )}
        {total > items.length && <p>{m.board_unplaced_more({ shown: items.length, total })}</p>}
      </Section>
    </div>
  );
}

function SearchForm({ chosen }: { chosen: Chosen }) {
  const { zoek, ...kept } = chosen;
  return (
    <form className="unplaced-search" action={`${boardPath}#${unplacedId}`} method="get">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        className="input"
        type="search"
        name="zoek"
        defaultValue={zoek}
        aria-label={m.board_unplaced_search()}
        placeholder={m.board_unplaced_search()}
        maxLength={100}
      />
      <Button compact icon="search">
        {m.board_unplaced_find()}
      </Button>
    </form>
  );
}

function Training({ item }: { item: UnplacedItem }) {
  const { pathname, search } = useLocation();
  const { code, client, region, type, mayPlan } = item;
  return (
    <li>
      <p className="unplaced-client">{client}</p>
      <p className="unplaced-more">
        {region} · <a href={`/trainingen/${code}`}>{code}</a>
        <br />
        {type}
        <br />
        {wishOf(item)}
      </p>
      {mayPlan && (
        <a className="button" data-variant="secondary" data-compact {...trainingHandle(item, pathname + search)}>
          <span>
            {m.board_unplaced_place()}
            <Hidden> {m.board_unplaced_about({ code, client })}</Hidden>
          </span>
        </a>
      )}
    </li>
  );
}

/** When it is wished, in words. */
function wishOf({ wish: { earliest, latest, preferred }, year }: UnplacedItem): string {
  const words = (date: string) => formatDate(date, currentLocale());
  const liked = preferred ? [m.board_wish_preferred({ date: words(preferred) })] : [];
  return [windowOf(), ...liked].join(", ");

  function windowOf(): string {
    if (earliest && latest) return m.board_wish_between({ from: words(earliest), to: words(latest) });
    if (earliest) return m.board_wish_from({ from: words(earliest) });
    return latest ? m.board_wish_until({ to: words(latest) }) : m.board_wish_year({ year });
  }
}
