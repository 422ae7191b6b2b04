import type { ShownLine } from "~/domain/attendance/queries";
import type { RefusalView } from "~/http/refusal-view";

/** What one row of the form shows: what was typed before a refusal, or what stands. */
export interface RowValues {
  mark: string;
  minutesMissed: string;
  reason: string;
  errors: { mark: string[]; minutesMissed: string[]; reason: string[] };
}

const none: string[] = [];

/** The row's values; a refused form is recognised by the enrolment, since the list may have changed meanwhile. */
export function rowValues({ enrolmentId, mark }: ShownLine, refusal: RefusalView | null): RowValues {
  const sent = sentIndex(refusal, enrolmentId);
  const text = (field: string) => String(refusal?.values[`marks[${sent}].${field}`] ?? "");
  const errors = (field: string) => refusal?.fields[`marks[${sent}].${field}`] ?? none;
  if (sent !== -1) {
    return {
      mark: text("mark"),
      minutesMissed: text("minutesMissed"),
      reason: text("reason"),
      errors: {
        mark: [...errors("mark"), ...errors("enrolmentId")],
        minutesMissed: errors("minutesMissed"),
        reason: errors("reason"),
      },
    };
  }
  return {
    mark: mark?.mark ?? "",
    minutesMissed: mark?.minutesMissed ? String(mark.minutesMissed) : "",
    reason: mark?.mark === "excused" ? (mark.reason ?? "") : "",
    errors: { mark: none, minutesMissed: none, reason: none },
  };
}

function sentIndex(refusal: RefusalView | null, enrolmentId: number): number {
  if (!refusal) return -1;
  const name = Object.keys(refusal.values).find(
    (key) => key.endsWith("].enrolmentId") && refusal.values[key] === String(enrolmentId),
  );
  return Number(/^marks\[(\d+)\]/.exec(name ?? "")?.[1] ?? -1);
}

/** The refusal with the rows by the places where they stand now, so that the summary links to the right ones. */
export function placedRefusal(refusal: RefusalView | null, lines: readonly ShownLine[]): RefusalView | null {
  if (!refusal) return null;
  const places = new Map(lines.map(({ enrolmentId }, index) => [sentIndex(refusal, enrolmentId), index]));
  const fields = Object.entries(refusal.fields).map(([name, messages]) => {
    const sent = Number(/^marks\[(\d+)\]/.exec(name)?.[1] ?? -1);
    const place = places.get(sent);
    return [place === undefined || sent === -1 ? name : name.replace(/^marks\[\d+\]/, `marks[${place}]`), messages];
  });
  return { ...refusal, fields: Object.fromEntries(fields) };
}

/** What the summary calls each field: the person whose row it is. */
export const rowLabels = (lines: readonly ShownLine[]): Record<string, string> =>
  Object.fromEntries(
    lines.flatMap(({ name }, index) =>
      ["enrolmentId", "mark", "minutesMissed", "reason"].map((field) => [`marks[${index}].${field}`, name]),
    ),
  );
