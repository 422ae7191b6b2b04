/** In a process that is measured: says what was asked over the channel to its parent. */
export function answerMeasures(more: Record<string, () => number> = {}): void {
  const answers: Record<string, () => number> = { cpu: cpuMs, ...more };
  process.on("message", (question: string) => process.send?.({ question, value: answers[question]?.() ?? Number.NaN }));
  process.on("disconnect", () => process.exit(0));
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
