import type { Locale } from "#db/lists";
import type { WeighedFinding } from "~/domain/schedule/weigh";
import { inWords } from "~/text/reasons.server";

/** What was found about one session, in the reader's words. */
export interface FindingsView {
  faults: string[];
  conflicts: string[];
  warnings: string[];
}

/** The findings about the session with this key, each conflict with the hours of the other session; not what stands so already. */
export function findingsView(findings: readonly WeighedFinding[], key: string, locale: Locale): FindingsView {
  const of = (level: WeighedFinding["level"]) => [
    ...new Set(
      findings
        .filter((finding) => finding.key === key && finding.level === level && !finding.stands)
        .map((finding) => findingInWords(finding, locale)),
    ),
  ];
  return { faults: of("fault"), conflicts: of("conflict"), warnings: of("warning") };
}

export function findingInWords({ reason, hours }: WeighedFinding, locale: Locale): string {
  const words = inWords(reason, locale);
  return hours ? `${words} (${hours.from}–${hours.until})` : words;
}
