import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { DraftRow } from "~/routes/training-new/draft.server";
import { SessionRow } from "~/routes/training-new/session-row";

const sound: DraftRow = {
  ...{ partId: 1, name: "Trainingsdag 1", date: "2027-03-30", startsAt: "09:30", endsAt: "16:30", locationId: "" },
  ...{ day: "2027-03-30", fields: {}, faults: [], conflicts: [], warnings: [], movedBecause: [] },
};

test.each([
  ["nothing", {}, "Vrij"],
  ["a warning", { warnings: ["Het is Pasen."] }, "Let op"],
  ["a conflict", { conflicts: ["De zaal is bezet."], warnings: ["Het is Pasen."] }, "Kan niet"],
  ["a day that does not exist", { day: null, fields: { date: ["Deze datum bestaat niet."] } }, "Kan niet"],
])("a session with %s", (_what, change, verdict) => {
  const found = { ...sound, ...change };
  const shown = renderToStaticMarkup(<SessionRow row={found} found={found} index={0} locations={[]} />);
  const words = ["Vrij", "Let op", "Kan niet"].filter((word) => shown.includes(word));
  expect(words).toEqual([verdict]);
});
