import { describe, expect, test } from "vitest";
import { messageKinds } from "#db/lists";
import { renderMail } from "~/documents/mail/render";

const place = { appUrl: "https://jim.voorbeeld.nl" };
const all = {
  code: "123 456",
  linkToken: "a/b?c",
  minutes: "10",
  trainingCode: "2026-0042",
  sessionName: "Trainingsdag 2",
  fromDate: "2026-05-12",
  fromTime: "09:30–16:30",
  toDate: "2026-05-19",
  toTime: "10:00–17:00",
  place: "De Meerpaal, Tiel",
  reason: "te weinig deelnemers",
  organisation: "Jeugdzorg Rivierenland",
  certificateNumber: "JIM-2026-00042",
};

describe("mail", () => {
  test.each([
    [
      "sign_in",
      "Je inlogcode voor JIM-trainingen",
      ["123 456", "https://jim.voorbeeld.nl/inloggen/link/a%2Fb%3Fc", "10 minuten"],
    ],
    [
      "session_moved",
      "2026-0042: Trainingsdag 2 is verplaatst",
      ["Eerst: dinsdag 12 mei 2026, 09:30–16:30 uur", "Nu: dinsdag 19 mei 2026, 10:00–17:00 uur", "De Meerpaal"],
    ],
    ["training_cancelled", "Training 2026-0042 gaat niet door", ["Reden: te weinig deelnemers"]],
    [
      "enrolment_placed",
      "Je hebt een plaats in training 2026-0042",
      ["Jeugdzorg Rivierenland", "https://jim.voorbeeld.nl/mijn"],
    ],
    [
      "certificate_ready",
      "Je certificaat JIM-2026-00042 staat klaar",
      ["https://jim.voorbeeld.nl/certificaten/JIM-2026-00042"],
    ],
  ] as const)("%s says what its reader must know", (kind, subject, pieces) => {
    const mail = renderMail(kind, all, "nl", place);
    expect(mail.subject).toBe(subject);
    for (const piece of pieces) {
      expect(mail.text).toContain(piece);
      expect(mail.html).toContain(piece);
    }
  });

  test.each(messageKinds)("%s in English has no Dutch left", (kind) => {
    const { subject, text } = renderMail(kind, all, "en", place);
    expect(`${subject} ${text}`).not.toMatch(/\b(je|jouw|training gaat|wordt|deze|verstuurd)\b/i);
  });

  test.each(messageKinds)("%s never carries markup or a line end from a placeholder", (kind) => {
    const nasty = "<script>alert(1)</script>\"'&\r\nBcc: x@y.z";
    const params = Object.fromEntries(Object.keys(all).map((name) => [name, nasty]));
    const { subject, html, text } = renderMail(kind, params, "nl", place);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text).not.toContain("\nBcc:");
    expect(html).not.toContain("<script>");
    for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^https:\/\/jim\.voorbeeld\.nl\//);
  });

  test("reads no placeholder outside the kind's list, nor anything inherited", () => {
    const params = JSON.parse('{"trainingCode":"2026-0042","__proto__":{"reason":"geërfd"},"extra":"stil"}');
    const { text } = renderMail("training_cancelled", params, "nl", place);
    expect(text).not.toContain("geërfd");
    expect(text).not.toContain("stil");
    expect(text).not.toContain("Reden");
  });

  test("a sign-in mail whose code was wiped says so and has no link", () => {
    const { text } = renderMail("sign_in", { minutes: "10" }, "nl", place);
    expect(text).toContain("gewist");
    expect(text).not.toContain("http");
  });

  test("another name for the product", () => {
    const mail = renderMail("sign_in", all, "en", { ...place, product: "Leerhuis" });
    expect(mail.subject).toBe("Your sign-in code for Leerhuis");
  });
});
