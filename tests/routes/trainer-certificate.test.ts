import { describe, expect, test } from "vitest";
import { certification } from "#db/schema.server";
import { requireInstant } from "~/domain/dates";
import { action, loader } from "~/routes/certificate/route";
import { loader as pdfLoader } from "~/routes/certificate-pdf/route";
import { afterwards, makeCertified, makeTrainerCertified } from "../certificates";
import { now } from "../factories";
import { getting, posting, statusOf } from "../http";

describe("the page of a trainer's certificate", () => {
  const open = ({ db, number, ...world }: ReturnType<typeof makeTrainerCertified>, at = now, user = world.holder) =>
    loader(getting(`/certificaten/${number}`, { db, user, params: { number }, at }));
  const act = ({ db, ctx, number }: ReturnType<typeof makeTrainerCertified>, form: Record<string, string>) =>
    action(posting(`/certificaten/${number}`, form, { db, user: ctx.user, params: { number }, at: now }));

  test("says what the PDF says, and whether it holds today", async () => {
    const world = makeTrainerCertified();
    expect(await open(world)).toMatchObject({
      facts: { version: 2, qualification: "certified", startsOn: "2026-03-02", endsOn: "2029-03-01" },
      standing: "valid",
      validity: { state: "holds", until: "2029-03-01" },
      isHolder: true,
      manage: null,
    });
    const later = requireInstant("2029-03-02", "09:00");
    expect((await open(world, later)).validity).toEqual({ state: "over", since: "2029-03-02" });
  });

  test("says that a withdrawn qualification no longer stands", async () => {
    const world = makeTrainerCertified();
    world.db.update(certification).set({ withdrawnOn: "2026-03-02", withdrawnReason: "gestopt" }).run();
    expect((await open(world)).validity).toEqual({ state: "withdrawn", since: "2026-03-02" });
    expect((await open(world, now, world.ctx.user)).manage).toMatchObject({
      whyNot: ["De certificering is ingetrokken."],
    });
  });

  test("is revoked, then issued again with a number of its own", async () => {
    const world = makeTrainerCertified();
    expect(await statusOf(act(world, { intent: "revoke", reason: "verkeerde naam" }))).toBe(302);
    expect((await open(world, now, world.ctx.user)).manage).toMatchObject({ can: "issueAgain" });
    const answer = (await act(world, { intent: "issueAgain" })) as unknown as Response;
    expect(answer.headers.get("Location")).toBe("/certificaten/JIM-2026-00002?gelukt=uitgegeven");
    expect((await open(world, now, world.ctx.user)).manage).toBeNull();
  });

  test("its holder can do none of that, and a training's certificate is never issued that way", async () => {
    const world = makeTrainerCertified();
    const asHolder = { ...world, ctx: { ...world.ctx, user: world.holder } };
    for (const intent of ["revoke", "replace", "issueAgain"]) {
      expect(await statusOf(act(asHolder, { intent, reason: "ik wil het" }))).toBe(404);
    }
    const { db, number, coordinator } = makeCertified();
    const visit = { db, user: coordinator, params: { number }, at: afterwards };
    expect(await statusOf(action(posting("/", { intent: "issueAgain" }, visit)))).toBe(404);
  });

  test("has a PDF", { timeout: 20_000 }, async () => {
    const { db, number, holder } = makeTrainerCertified();
    const answer = await pdfLoader(getting("/", { db, user: holder, params: { number }, at: now }));
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
  });
});
