import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { certificate, certification, enrolment, registration } from "#db/schema.server";
import { issueCertificate } from "~/domain/certificate/issue";
import { replaceCertificate } from "~/domain/certificate/replace";
import { revokeCertificate } from "~/domain/certificate/revoke";
import { requireInstant } from "~/domain/dates";
import { memoryThrottles } from "~/http/throttles.server";
import { loader as formLoader } from "~/routes/verify/route";
import { loader } from "~/routes/verify-code/route";
import { makeAttendedTraining, makeCertified, makeTrainerCertified } from "../certificates";
import { getting, statusOf } from "../http";

const codeOf = ({ db, number }: ReturnType<typeof makeCertified>) =>
  db.select().from(certificate).where(eq(certificate.number, number)).get()?.code ?? "";
const verify = async (world: ReturnType<typeof makeCertified>, code = codeOf(world)) => {
  const answer = await loader(getting(`/echtheid/${code}`, { db: world.db, params: { code } }));
  return { status: answer.status, ...(await answer.json()) };
};

describe("verifying", () => {
  test("tells a stranger what it certifies, and nothing more", async () => {
    const world = makeCertified();
    const { status, verified } = await verify(world);
    const { holder, organisation } = world.db.select().from(certificate).get()?.facts ?? {};
    expect(status).toBe(200);
    expect(verified).toEqual({
      number: "JIM-2026-00001",
      holder,
      title: "Werken met een JIM",
      dates: ["2026-02-23", "2026-03-09"],
      netMinutes: { training_day: 720, intervision: 0 },
      organisation,
      issuer: "Programmabureau JIM",
      issuedOn: "2026-03-10",
      standing: "valid",
      replacedBy: null,
      revokedOn: null,
      sha256: null,
    });
  });

  test("never shows a registration number, an address, a trainer or a reason", async () => {
    const world = makeAttendedTraining();
    const { db, enrolment: row } = world;
    db.insert(registration).values({ personId: row.personId, register: "SKJ", number: "KANARIE-110" }).run();
    const { number } = issueCertificate(world.ctx, { enrolmentId: row.id });
    const certified = { ...makeCertified(), ...world, number };
    expect(JSON.stringify(db.select().from(certificate).get()?.facts)).toContain("KANARIE-110");
    revokeCertificate(world.ctx, { number, reason: "KANARIE-reden" });
    const { verified } = await verify(certified);
    expect(verified).toMatchObject({ standing: "revoked", revokedOn: "2026-03-10" });
    const shown = JSON.stringify(verified);
    for (const canary of ["KANARIE", "@", world.trainer.name, world.training.code]) expect(shown).not.toContain(canary);
  });

  test("says what it was replaced by", async () => {
    const world = makeCertified();
    replaceCertificate(world.ctx, { number: world.number, reason: "naam hersteld" });
    expect((await verify(world)).verified).toMatchObject({ standing: "replaced", replacedBy: "JIM-2026-00002" });
  });

  test("still knows it when the participant has withdrawn since", async () => {
    const world = makeCertified();
    world.db.update(enrolment).set({ end: "withdrawn", endedAt: world.ctx.now, endReason: "weg" }).run();
    expect((await verify(world)).verified).toMatchObject({ standing: "valid" });
  });

  test.each([
    "",
    "XXXX",
    "JIM-2026-00001",
    "0".repeat(26),
    "7ZZZZZZZZZZZZZZZZZZZZZZZZZ",
    "%00' OR 1=1 --",
    "é".repeat(26),
  ])("knows no %j", async (code) => {
    const world = makeCertified();
    expect(await verify(world, code)).toEqual({ status: 404, verified: null });
  });

  test("a guesser has to wait", async () => {
    const { db } = makeCertified();
    const throttles = memoryThrottles();
    const guess = (address: string) => {
      const args = getting("/echtheid/X", { db, params: { code: "X" } });
      return statusOf(loader({ ...args, context: { ...args.context, throttles, address } }));
    };
    const statuses: number[] = [];
    for (let count = 0; count < 61; count += 1) statuses.push(await guess("192.0.2.1"));
    expect([statuses[0], statuses[59], statuses[60]]).toEqual([404, 404, 429]);
    expect(await guess("192.0.2.2")).toBe(404);
  });
});

describe("verifying a trainer's certificate", () => {
  const verifyOn = async ({ db, number }: ReturnType<typeof makeTrainerCertified>, date: string) => {
    const code = db.select().from(certificate).where(eq(certificate.number, number)).get()?.code ?? "";
    const at = requireInstant(date, "10:00");
    return (await (await loader(getting(`/echtheid/${code}`, { db, params: { code }, at }))).json()).verified;
  };

  test("tells what its holder qualified as and until when, and nothing more", async () => {
    const world = makeTrainerCertified();
    expect(await verifyOn(world, "2026-03-02")).toEqual({
      number: "JIM-2026-00001",
      holder: world.trainer.name,
      qualification: "certified",
      startsOn: "2026-03-02",
      endsOn: "2029-03-01",
      validity: { state: "holds", until: "2029-03-01" },
      organisation: world.organisation.name,
      issuer: "Programmabureau JIM",
      issuedOn: "2026-03-02",
      standing: "valid",
      replacedBy: null,
      revokedOn: null,
      sha256: null,
    });
  });

  test.each([
    ["2026-03-01", { state: "not_yet", from: "2026-03-02", until: "2029-03-01" }],
    ["2029-03-01", { state: "holds", until: "2029-03-01" }],
    ["2029-03-02", { state: "over", since: "2029-03-02" }],
  ])("says on %s whether it is valid that day", async (date, validity) => {
    expect(await verifyOn(makeTrainerCertified(), date)).toMatchObject({ validity });
  });

  test("says that it was withdrawn or revoked, without the reason", async () => {
    const world = makeTrainerCertified();
    world.db.update(certification).set({ withdrawnOn: "2026-03-02", withdrawnReason: "KANARIE" }).run();
    expect(await verifyOn(world, "2026-03-02")).toMatchObject({
      validity: { state: "withdrawn", since: "2026-03-02" },
    });
    revokeCertificate(world.ctx, { number: world.number, reason: "KANARIE" });
    const verified = await verifyOn(world, "2026-03-02");
    expect(verified).toMatchObject({ standing: "revoked", revokedOn: "2026-03-02" });
    expect(JSON.stringify(verified)).not.toContain("KANARIE");
  });
});

describe("the form", () => {
  const ask = (code: string) =>
    formLoader(getting(`/echtheid?code=${encodeURIComponent(code)}`, makeCertified())).catch((thrown) => thrown);

  test.each([
    "7k3qx-9m2rw-b5t8v-yd4hj-np6cga",
    "7K3QX 9M2RW B5T8V YD4HJ NP6CGA",
    "7K3QX9M2RWB5T8VYD4HJNP6CGA",
    "７K3QX9M2RWB5T8VYD4HJNP6CGA",
  ])("understands %s", async (typed) => {
    expect((await ask(typed)).headers.get("Location")).toBe("/echtheid/7K3QX9M2RWB5T8VYD4HJNP6CGA");
  });

  test("reads O as 0, I and L as 1", async () => {
    const typed = `oil${"7".repeat(23)}`;
    expect((await ask(typed)).headers.get("Location")).toBe(`/echtheid/011${"7".repeat(23)}`);
  });

  test.each(["", "JIM-2026-00001", "7K3QX", "<script>"])("says that %j is no code, and keeps it", async (typed) => {
    expect(await ask(typed)).toEqual({ typed, isWrong: true });
  });
});
