export interface Failure {
  name: string;
  detail: string;
}

/** What one check, or one project of tests, came to. */
export interface Outcome {
  name: string;
  passed: number;
  failures: Failure[];
  seconds: number;
}

export const outcomeLine = ({ name, passed, failures, seconds }: Outcome): string => {
  const mark = failures.length === 0 ? "ok    " : "FAILED";
  const count = passed + failures.length > 1 ? `${passed} passed, ${failures.length} failed, ` : "";
  return `${mark}  ${name.padEnd(14)} ${count}${seconds.toFixed(1)} s`;
};
