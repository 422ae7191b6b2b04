export const boardViews = ["quarter", "month", "week"] as const;
export type BoardView = (typeof boardViews)[number];

export const boardGroups = ["region", "trainer", "actor"] as const;
export type BoardGroup = (typeof boardGroups)[number];

/** What the board is narrowed to: `staff` misses someone, `conflict` collides, `anything` is either. */
export const wantings = ["anything", "staff", "conflict"] as const;
export type Wanting = (typeof wantings)[number];

/** How an address calls each of them. */
export const viewWords: Record<BoardView, string> = { quarter: "kwartaal", month: "maand", week: "week" };
export const groupWords: Record<BoardGroup, string> = { region: "regio", trainer: "trainer", actor: "acteur" };
export const wantingWords: Record<Wanting, string> = { anything: "alles", staff: "bezetting", conflict: "botsing" };
