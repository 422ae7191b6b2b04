import type { ReactNode } from "react";
import "./timeline.css";

export interface TimelineItem {
  /** Unique among the items when two have the same title. */
  key?: string | number | undefined;
  when: ReactNode;
  title: ReactNode;
  who?: ReactNode;
  body?: ReactNode;
}

/** What happened, the latest first or last as given. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="timeline">
      {items.map(({ key, when, title, who, body }, index) => (
        <li key={key ?? index}>
          <p className="timeline-title">{title}</p>
          <p className="timeline-when">
            {when}
            {who && <> · {who}</>}
          </p>
          {body && <div className="timeline-body">{body}</div>}
        </li>
      ))}
    </ol>
  );
}
