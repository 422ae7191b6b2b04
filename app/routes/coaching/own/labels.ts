import { m } from "~/text/messages";

/** How many times a coach can type at once. */
export const timeRows = [0, 1, 2] as const;

export const timeName = (row: number, field: "date" | "startsAt" | "endsAt") => `times[${row}].${field}`;

/** The labels of every field of the page, for the list of what is wrong. */
export function labels(): Record<string, string> {
  const own: Record<string, string> = {
    date: m.coaching_date(),
    startsAt: m.coaching_from(),
    endsAt: m.coaching_until(),
    places: m.coaching_places(),
    weeks: m.coaching_weeks(),
    form: m.coaching_form(),
    locationId: m.coaching_location(),
    place: m.coaching_place(),
    minutes: m.coaching_minutes(),
    theme: m.coaching_theme(),
    came: m.coaching_came(),
    text: m.coaching_action_text(),
  };
  for (const row of timeRows) {
    const number = row + 1;
    own[timeName(row, "date")] = m.coaching_date_of({ number });
    own[timeName(row, "startsAt")] = m.coaching_from_of({ number });
    own[timeName(row, "endsAt")] = m.coaching_until_of({ number });
  }
  return own;
}

export const notices: Record<string, () => string> = {
  aangeboden: m.coaching_notice_offered,
  ingetrokken: m.coaching_notice_withdrawn,
  verplaatst: m.coaching_notice_moved,
  vastgelegd: m.coaching_notice_recorded,
  geboekt: m.coaching_notice_booked,
  afgezegd: m.coaching_notice_cancelled,
  gevraagd: m.coaching_notice_asked,
  "vraag-ingetrokken": m.coaching_notice_taken_back,
  afgesproken: m.coaching_notice_agreed,
  afgerond: m.coaching_notice_finished,
  "afspraak-weg": m.coaching_notice_action_withdrawn,
};
