import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { loader } from "~/routes/session/move/route";
import { SessionNow } from "~/routes/session/move/session-now";
import { freshDatabase } from "../database";
import { makeRunningTraining } from "../factories";
import { getting } from "../http";

test("what is shown over the board says whose session it is, and when it stands now", async () => {
  const db = freshDatabase();
  const { coordinator, sessions } = makeRunningTraining(db);
  const id = String(sessions[1]?.id);
  const { session, training } = await loader(
    getting(`/planbord/verplaatsen/${id}`, { db, user: coordinator, params: { id } }),
  );
  const part = renderToStaticMarkup(<SessionNow session={session} training={training} />);
  expect(part).toContain(training.client);
  expect(part).toContain("maandag 9 maart 2026");
});
