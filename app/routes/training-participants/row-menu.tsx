import { m } from "~/text/messages";
import { Icon } from "~/ui/icon";
import "./row-menu.css";

interface RowMenuProps {
  name: string;
  path: string;
  isPlaced: boolean;
}

/** What can be done with one participant; each on its own page. */
export function RowMenu({ name, path, isPlaced }: RowMenuProps) {
  return (
    <details className="row-menu" name="row-menu">
      <summary aria-label={m.enrolment_actions_of({ name })}>
        {m.enrolment_actions()} <Icon name="chevron-down" />
      </summary>
      <ul>
        {!isPlaced && (
          <li>
            <a href={`${path}/plaatsen`}>{m.enrolment_place()}</a>
          </li>
        )}
        {isPlaced && (
          <li>
            <a href={`${path}/vervanger`}>{m.enrolment_substitute()}</a>
          </li>
        )}
        <li>
          <a href={`${path}/overzetten`}>{m.enrolment_transfer()}</a>
        </li>
        <li>
          <a href={`${path}/afmelden`}>{m.enrolment_withdraw()}</a>
        </li>
      </ul>
    </details>
  );
}
