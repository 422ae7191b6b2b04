import { Notice } from "~/ui/notice";

/** What is to be said of a group. */
export const Findings = ({ findings }: { findings: readonly string[] }) => (
  <Notice tone="warning">
    <ul className="intervision-findings">
      {findings.map((finding) => (
        <li key={finding}>{finding}</li>
      ))}
    </ul>
  </Notice>
);
