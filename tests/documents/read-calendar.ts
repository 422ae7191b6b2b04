/** A property of a calendar file: its parameters as written, its value as text. */
type Properties = Record<string, string>;

export interface ReadCalendar {
  calendar: Properties;
  events: Properties[];
}

/** Reads a calendar file back by RFC 5545: unfolds lines, undoes the escaping of text. */
export function readCalendar(ics: string): ReadCalendar {
  const read: ReadCalendar = { calendar: {}, events: [] };
  let into = read.calendar;
  for (const line of ics.replaceAll("\r\n ", "").split("\r\n").filter(Boolean)) {
    const [, name = "", value = ""] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/s.exec(line) ?? [];
    if (line === "BEGIN:VEVENT") into = read.events[read.events.push({}) - 1] ?? into;
    else if (line === "END:VEVENT") into = read.calendar;
    else if (name)
      into[name] = name === "URL" ? value : value.replace(/\\(.)/g, (_, sign) => (sign === "n" ? "\n" : sign));
    else throw new Error(`no line of a calendar: ${line}`);
  }
  return read;
}

/** `20260302T083000Z` as the instant that it is. */
export function instantOf(written: string | undefined): number {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(written ?? "") ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
}
