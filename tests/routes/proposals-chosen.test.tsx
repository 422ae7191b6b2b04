import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ItemTable } from "~/routes/proposals/show/item-table";
import type { ItemView } from "~/routes/proposals/show/view.server";

const item = (id: number): ItemView => ({
  ...{ id, code: `2027-000${id}`, client: "De Brug", region: "Twente", state: "new" },
  ...{ isOpen: true, isLocked: false, isConfirmed: false, since: [], sessions: [], who: [] },
});

test.each([
  ["everything at first", null, ["training-1", "training-2", "training-3"]],
  ["what was chosen, after a refusal", ["waiverReason", "training-2"], ["training-2"]],
  ["nothing, after a refusal of nothing", ["waiverReason"], []],
])("is chosen: %s", (_what, chosen, expected) => {
  const html = renderToStaticMarkup(<ItemTable items={[1, 2, 3].map(item)} canChoose chosen={chosen} />);
  const boxes = html.match(/<input type="checkbox"[^>]*>/g) ?? [];
  expect(boxes).toHaveLength(3);
  const ticked = boxes.filter((box) => box.includes("checked"));
  expect(ticked.map((box) => /name="([^"]*)"/.exec(box)?.[1])).toEqual(expected);
});
