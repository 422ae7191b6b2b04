import "./link-switch.css";

export interface LinkSwitchProps {
  /** What is chosen here: "Weergave". */
  label: string;
  choices: readonly { label: string; to: string; current: boolean }[];
}

/** A few ways to look at the same thing: links beside each other, of which one is where you are. */
export function LinkSwitch({ label, choices }: LinkSwitchProps) {
  return (
    <nav className="link-switch" aria-label={label}>
      <ul>
        {choices.map(({ label: words, to, current }) => (
          <li key={to}>
            <a href={to} aria-current={current ? "true" : undefined} data-in-place>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
