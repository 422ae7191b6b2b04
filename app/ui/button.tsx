import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from "react";
import "./button.css";
import { Icon, type IconName } from "./icon";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

interface Look {
  variant?: ButtonVariant | undefined;
  icon?: IconName | undefined;
  /** Smaller, for rows of a table; still 44 px to touch. */
  compact?: boolean | undefined;
}

const lookOf = ({ variant = "secondary", compact = false }: Look) => ({
  className: "button",
  "data-variant": variant,
  "data-compact": compact || undefined,
});

export function Button({
  variant,
  icon,
  compact,
  type = "submit",
  children,
  ...rest
}: Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "style">) {
  return (
    <button type={type} {...lookOf({ variant, compact })} {...rest}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}

/** Goes somewhere, changes nothing, and looks like a button. */
export function LinkButton({
  to,
  variant,
  icon,
  compact,
  children,
  ...rest
}: Look & { to: string } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "className" | "style" | "href">) {
  return (
    <a href={to} {...lookOf({ variant, compact })} {...rest}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </a>
  );
}

/** Buttons that belong together, the primary one first. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="button-group">{children}</div>;
}
