import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";

export interface DateTextProps {
  /** `2026-03-02`. */
  date: string;
  /** `09:30`, or from and to. */
  time?: string | readonly [from: string, to: string] | undefined;
  style?: "short" | "long" | undefined;
}

/** A day, with its time, as the reader writes it. */
export function DateText({ date, time, style = "short" }: DateTextProps) {
  const start = typeof time === "string" ? time : time?.[0];
  return (
    <time className="date-text" dateTime={start === undefined ? date : `${date}T${start}`}>
      {formatDate(date, currentLocale(), style)}
      {time !== undefined && (
        <span className="date-text-time">, {typeof time === "string" ? time : time.join("–")}</span>
      )}
    </time>
  );
}
