/** Widths of letters in Source Serif 4 Semibold, in ems and on the safe side: enough to choose a size, not to lay out. */
function letterWidth(letter: string): number {
  if ("MWmwŴŵ@%&".includes(letter)) return 1;
  if ("iljtfrI.,'’- ".includes(letter)) return 0.42;
  return letter === letter.toLowerCase() ? 0.62 : 0.8;
}

const widthInEms = (text: string): number => [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);

/**
 * The size (points) at which a name fits: on one line if that leaves it large, else on two or three, and never
 * so large that its longest word is wider than the line.
 *
 * @param width the line's length in points
 * @param largest the size of a name of usual length
 */
export function nameSize(name: string, width: number, largest: number): number {
  const longestWord = Math.max(...name.split(/\s+/).map(widthInEms));
  const onOneLine = width / widthInEms(name);
  const whole = onOneLine >= largest * 0.7 ? onOneLine : largest * (name.length > 90 ? 0.5 : 0.65);
  return Math.floor(Math.min(largest, whole, width / longestWord) * 2) / 2;
}

/** How much everything but the ornament is shrunk, tried in turn until the certificate stands on one page. */
export const scales = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.42] as const;
