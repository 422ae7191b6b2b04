/** How a group is called that has no name yet: A, B, C, and after Z its number. */
export const letterOf = (number: number): string => (number <= 26 ? String.fromCharCode(64 + number) : String(number));
