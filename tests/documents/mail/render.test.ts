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

const asked = {
  ...{ trainingCode: "2026-0042", organisation: "Jeugdzorg Rivierenland", function: "trainer" },
  sessions: JSON.stringify([
    { name: "Trainingsdag 1", date: "2026-05-12", hours: "09:30–16:30", place: "De Meerpaal, Tiel" },
    { name: "Trainingsdag 2", date: "2026-05-19", hours: "10:00–17:00", place: "" },
  ]),
  answerTokens: JSON.stringify(["eerste-token", "a/b?c"]),
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

  describe("asking someone", () => {
    test.each([
      ["trainer", "nl", "Kun je trainer zijn bij Jeugdzorg Rivierenland?", "dinsdag 12 mei 2026, 09:30–16:30"],
      ["actor", "nl", "Kun je trainingsacteur zijn bij Jeugdzorg Rivierenland?", "dinsdag 19 mei 2026, 10:00–17:00"],
      ["trainer", "en", "Can you train at Jeugdzorg Rivierenland?", "Tuesday 12 May 2026, 09:30–16:30"],
      ["actor", "en", "Can you be a training actor at Jeugdzorg Rivierenland?", "De Meerpaal, Tiel"],
    ] as const)("as %s in %s: every session with its own link", (as, locale, subject, piece) => {
      const mail = renderMail("booking_asked", { ...asked, function: as }, locale, place);
      expect(mail.subject).toBe(subject);
      for (const text of [mail.text, mail.html]) {
        expect(text).toContain(piece);
        expect(text).toContain("https://jim.voorbeeld.nl/antwoord/eerste-token");
        expect(text).toContain("https://jim.voorbeeld.nl/antwoord/a%2Fb%3Fc");
      }
    });

    test("once sent, what is kept has no link", () => {
      const { text } = renderMail("booking_asked", { ...asked, answerTokens: "" }, "nl", place);
      expect(text).toContain("Trainingsdag 1");
      expect(text).not.toContain("/antwoord");
    });

    test("a name of two lines stays one line", () => {
      const sessions = JSON.stringify([{ name: "Dag\r\nBcc: x@y.z", date: "2026-05-12", hours: "10", place: "" }]);
      expect(renderMail("booking_asked", { ...asked, sessions }, "nl", place).text).toContain("Dag Bcc: x@y.z");
    });
  });

  test.each([
    ["nl", "Zeggen of je dan kunt: https://jim.voorbeeld.nl/antwoord/token", "Neem contact op"],
    ["en", "https://jim.voorbeeld.nl/antwoord/token", "/mijn"],
  ] as const)("a move asks who was booked whether they can then: %s", (locale, piece, absent) => {
    const { text } = renderMail("session_moved", { ...all, answerToken: "token" }, locale, place);
    expect(text).toContain(piece);
    expect(text).not.toContain(absent);
  });

  test.each([
    ["booking_filled", "nl", "Bij Jeugdzorg Rivierenland is al iemand gevonden"],
    ["booking_ended", "nl", "Je bent niet meer nodig bij Jeugdzorg Rivierenland"],
    ["booking_filled", "en", "Someone was found for Jeugdzorg Rivierenland"],
    ["booking_ended", "en", "You are no longer needed at Jeugdzorg Rivierenland"],
  ] as const)("%s in %s names the session and its day", (kind, locale, subject) => {
    const mail = renderMail(kind, { ...all, date: "2026-05-12" }, locale, place);
    expect(mail.subject).toBe(subject);
    expect(mail.text).toContain("Trainingsdag 2");
    expect(mail.text).toContain(locale === "nl" ? "dinsdag 12 mei 2026" : "Tuesday 12 May 2026");
    expect(mail.text).not.toContain("http");
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
