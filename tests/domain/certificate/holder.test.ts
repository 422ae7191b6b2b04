import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { consent } from "#db/schema.server";
import { requireCertificate } from "~/domain/certificate/find";
import { issueTrainerCertificate } from "~/domain/certificate/issue-trainer";
import { replaceCertificate } from "~/domain/certificate/replace";
import { makeTrainerCertified } from "../../certificates";
import { makeActorFile, makeCertification, makeConsent, today } from "../../factories";

const reason = "zo gaat dat";

describe("a training actor's certificate bears", () => {
  const list = { purpose: "name_on_lists" } as const;

  function issuedTo(prepare: (world: ReturnType<typeof makeTrainerCertified>) => void) {
    const world = makeTrainerCertified();
    prepare(world);
    const { db, ctx, trainer } = world;
    const { id } = makeCertification(db, trainer.id, { qualification: "training_actor" });
    const { number } = issueTrainerCertificate(ctx, { certificationId: id });
    return {
      ...world,
      number,
      holderOf: (of: string) => requireCertificate(db, ctx.user, of).certificate.facts.holder,
    };
  }

  test("the acting name, so that who reads its code learns no more", () => {
    const { number, holderOf } = issuedTo(({ db, trainer }) => makeActorFile(db, trainer.id));
    expect(holderOf(number)).toBe("Robin");
  });

  test("the first name of who has no file", () => {
    const { number, holderOf } = issuedTo(() => {});
    expect(holderOf(number)).toBe("Sanne");
  });

  test("the own name while the consent for it stands, and after it was withdrawn the acting name again", () => {
    const { db, ctx, trainer, number, holderOf } = issuedTo((world) => {
      makeActorFile(world.db, world.trainer.id);
      makeConsent(world.db, world.trainer.id, list);
    });
    expect(holderOf(number)).toBe(trainer.name);
    db.update(consent).set({ withdrawnOn: today }).where(eq(consent.purpose, "name_on_lists")).run();
    expect(holderOf(replaceCertificate(ctx, { number, reason }).number)).toBe("Robin");
  });

  test("the acting name where somebody else gave the consent than whose it is", () => {
    const { number, holderOf } = issuedTo(({ db, trainer }) => {
      makeActorFile(db, trainer.id);
      makeConsent(db, trainer.id, { ...list, giver: "guardian", giverName: "Mo Voogd" });
    });
    expect(holderOf(number)).toBe("Robin");
  });
});
