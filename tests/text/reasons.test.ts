import { describe, expect, test } from "vitest";
import { type Reason, reasonCodes } from "~/domain/reasons";
import nl from "~/text/messages/reasons.nl.json";
import { inWords } from "~/text/reasons.server";

test("every code has words, and no words are without a code", () => {
  expect(Object.keys(nl).sort()).toEqual(reasonCodes.map((code) => `reason_${code}`).sort());
});

describe("in words", () => {
  test.each<[Reason, string, string]>([
    [
      {
        code: "session_missed_make_up",
        params: { session: "Trainingsdag 2", date: { date: "2026-05-14" }, until: { date: "2026-11-10" } },
      },
      "Trainingsdag 2 op 14 mei 2026: niet bijgewoond; kan worden ingehaald tot en met 10 november 2026.",
      "Trainingsdag 2 on 14 May 2026: not attended; can be made up by 10 November 2026.",
    ],
    [
      { code: "public_holiday", params: { holiday: "kings_day", date: { date: "2025-04-26" } } },
      "26 april 2025 is een feestdag: Koningsdag.",
      "26 April 2025 is a public holiday: King's Day.",
    ],
    [
      {
        code: "school_holiday_advice",
        params: { name: "Herfstvakantie", zone: "zuid", until: { date: "2026-10-25" } },
      },
      "In regio Zuid is het waarschijnlijk schoolvakantie (Herfstvakantie) tot en met 25 oktober 2026. Scholen kunnen afwijken.",
      "In region South schools probably have a holiday (Herfstvakantie) up to and including 25 October 2026. Schools may deviate.",
    ],
    [
      { code: "two_functions_at_once", params: { person: "Tess de Wit", as: "actor", training: "2026-0010" } },
      "Tess de Wit is op dat moment al trainingsacteur bij 2026-0010 en kan geen twee dingen tegelijk doen.",
      "Tess de Wit is already a training actor for 2026-0010 at that time and cannot do two things at once.",
    ],
    [
      { code: "too_few_participants", params: { count: 1, minimum: 12 } },
      "Er is 1 deelnemer geplaatst; er zijn er 12 nodig.",
      "1 participant has been placed; 12 are needed.",
    ],
    [
      { code: "too_few_participants", params: { count: 0, minimum: 12 } },
      "Er zijn 0 deelnemers geplaatst; er zijn er 12 nodig.",
      "0 participants have been placed; 12 are needed.",
    ],
    [
      { code: "not_found" },
      "Dit bestaat niet, of je mag het niet zien.",
      "This does not exist, or you may not see it.",
    ],
  ])("%j", (reason, dutch, english) => {
    expect(inWords(reason, "nl")).toBe(dutch);
    expect(inWords(reason, "en")).toBe(english);
  });
});
