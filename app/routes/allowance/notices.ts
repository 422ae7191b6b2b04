import { m } from "~/text/messages";

/** What the last act did, by the word in the address. */
export const notices: Record<string, () => string> = {
  vastgelegd: m.allowance_notice_recorded,
  elders: m.allowance_notice_elsewhere,
  vervallen: m.allowance_notice_voided,
  lijst: m.allowance_notice_exported,
};

/** Where one is: below the actors, below their allowances. */
export const crumbsTo = (...labels: string[]) => [
  { label: m.allowance_actors(), to: "/acteurs" },
  { label: m.allowance_title(), to: "/acteurs/vergoedingen" },
  ...labels.map((label) => ({ label })),
];
