import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import "./notice.css";

export type NoticeTone = "info" | "good" | "warning" | "danger";

const icons: Record<NoticeTone, IconName> = { info: "info", good: "check", warning: "warning", danger: "stop" };

export interface NoticeProps {
  tone: NoticeTone;
  title?: string | undefined;
  actions?: ReactNode;
  children?: ReactNode;
}

export function Notice({ tone, title, actions, children }: NoticeProps) {
  return (
    <div className="notice" data-tone={tone} role={tone === "danger" ? "alert" : "status"}>
      <Icon name={icons[tone]} />
      <div className="notice-words">
        {title && <p className="notice-title">{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div className="notice-actions">{actions}</div>}
      </div>
    </div>
  );
}

/** What the last act did, once, on the page that follows it. */
export function Flash({ message }: { message: { tone: NoticeTone; text: string } | null | undefined }) {
  return message ? <Notice tone={message.tone}>{message.text}</Notice> : null;
}

export interface EmptyStateProps {
  title: string;
  icon?: IconName | undefined;
  children?: ReactNode;
  action?: ReactNode;
}

/** Nothing here yet: says why, and what to do about it. */
export function EmptyState({ title, icon, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      {icon && <Icon name={icon} />}
      <p className="empty-state-title">{title}</p>
      {children && <div>{children}</div>}
      {action && <div className="empty-state-action">{action}</div>}
    </div>
  );
}
