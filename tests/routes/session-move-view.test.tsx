import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import MoveSessionPage, * as moveRoute from "~/routes/session/move/route";
import { freshDatabase } from "../database";
import { makeRunningTraining } from "../factories";
import { getting } from "../http";

const loaded = vi.hoisted(() => ({ page: {} as object }));
vi.mock("@remix-run/react", () => ({ useLoaderData: () => loaded.page, useActionData: () => undefined }));

test("the part that is shown over the board says whose session it is, and when it stands now", async () => {
  const db = freshDatabase();
  const { coordinator, sessions } = makeRunningTraining(db);
  const id = String(sessions[1]?.id);
  const page = await moveRoute.loader(
    getting(`/planbord/verplaatsen/${id}`, { db, user: coordinator, params: { id } }),
  );
  loaded.page = page;
  const [, part = ""] = renderToStaticMarkup(<MoveSessionPage />).split("data-dialog-part");
  expect(part).toContain(page.training.client);
  expect(part).toContain("maandag 9 maart 2026");
});
