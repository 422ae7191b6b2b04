import { useRef } from "react";
import { m } from "~/text/messages";
import { Icon, type IconName } from "./icon";
import "./shell-nav.css";
import { useClosing } from "./use-closing";

export interface Destination {
  to: string;
  label: string;
  icon: IconName;
  current?: boolean | undefined;
}

/** As many as stand beside each other on a phone; of more, the last of these says "Meer". */
const mostOnPhone = 5;

/** The main menu. What does not fit on a phone folds away there; a wide screen shows all. */
export function Destinations({ destinations }: { destinations: readonly Destination[] }) {
  const folded = destinations.length > mostOnPhone ? destinations.slice(mostOnPhone - 1) : [];
  return (
    <nav className="shell-nav" aria-label={m.shell_destinations()}>
      <ul>
        {destinations.map((destination) => (
          <li key={destination.to} data-folds={folded.includes(destination) || undefined}>
            <Place {...destination} />
          </li>
        ))}
        {folded.length > 0 && <More destinations={folded} />}
      </ul>
    </nav>
  );
}

function Place({ to, label, icon, current }: Destination) {
  return (
    <a className="shell-place" href={to} aria-current={current ? "page" : undefined}>
      <Icon name={icon} />
      <span>{label}</span>
    </a>
  );
}

function More({ destinations }: { destinations: readonly Destination[] }) {
  const menu = useRef<HTMLDetailsElement>(null);
  useClosing(menu);
  const holdsCurrent = destinations.some(({ current }) => current);
  return (
    <li className="shell-more">
      <details ref={menu}>
        <summary className="shell-place" data-current={holdsCurrent || undefined}>
          <Icon name="menu" />
          <span>{m.shell_more()}</span>
        </summary>
        <ul>
          {destinations.map((destination) => (
            <li key={destination.to}>
              <Place {...destination} />
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
