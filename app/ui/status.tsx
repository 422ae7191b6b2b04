import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import "./status.css";

export type StatusTone = "neutral" | "info" | "good" | "warning" | "danger";

const icons: Record<StatusTone, IconName> = {
  neutral: "clock",
  info: "info",
  good: "check",
  warning: "warning",
  danger: "stop",
};

export interface StatusProps {
  tone: StatusTone;
  icon?: IconName | undefined;
  children: ReactNode;
}

/** Icon, word and colour: never colour alone. */
export function Status({ tone, icon = icons[tone], children }: StatusProps) {
  return (
    <span className="status" data-tone={tone}>
      <Icon name={icon} />
      {children}
    </span>
  );
}
