import { describe, expect, test, vi } from "vitest";
import type { AttendanceListFacts } from "~/documents/attendance-list";
import { renderAttendanceList } from "~/documents/render.server";
import { readPdf } from "./pdf-text";

vi.setConfig({ testTimeout: 60_000 });

const participant = (index: number) => ({
  surname: `Nguyễn-${index}, van 't`,
  givenName: "Şahin",
  organisation: "Jeugdzorg Rivierenland",
  jobTitle: "jeugdzorgwerker",
  registration: { register: "SKJ", number: `11003456${index}` },
});

const facts = (count: number): AttendanceListFacts => ({
  product: "JIM-trainingen",
  locale: "nl",
  training: { code: "2026-0042", title: "Werken met een JIM", organisation: "Jeugdzorg Rivierenland" },
  session: {
    name: "Trainingsdag 1",
    date: "2026-05-12",
    startsAt: "09:30",
    endsAt: "16:30",
    place: "De Meerpaal, Tiel",
  },
  trainers: ["Fatima el Amrani", "Joris van der Velde"],
  participants: Array.from({ length: count }, (_, index) => participant(index + 1)),
});

const pagesOf = async (list: AttendanceListFacts) =>
  readPdf(await renderAttendanceList(list)).pages.map((page) => page.replace(/\s+/g, " "));

describe("an attendance list", () => {
  test("tells which session it is for", async () => {
    const [page = ""] = await pagesOf(facts(2));
    for (const piece of [
      "Werken met een JIM · Trainingsdag 1",
      "Training 2026-0042 Organisatie Jeugdzorg Rivierenland",
      "dinsdag 12 mei 2026, 09:30–16:30",
      "De Meerpaal, Tiel",
      "Fatima el Amrani, Joris van der Velde",
      "Handtekening",
      "Pagina 1 van 1",
    ])
      expect(page).toContain(piece);
  });

  test("has a line for each participant and four empty ones", async () => {
    const [page = ""] = await pagesOf(facts(2));
    expect(page).toContain("2 Nguyễn-2, van 't Şahin Jeugdzorg Rivierenland jeugdzorgwerker SKJ 110034562 3 4 5 6");
  });

  test("repeats its heads and numbers its pages when it needs more than one", async () => {
    const pages = await pagesOf(facts(34));
    expect(pages).toHaveLength(3);
    pages.forEach((page, index) => {
      expect(page).toContain("Achternaam Voornaam Organisatie Functie Registratie Handtekening");
      expect(page).toContain(`Pagina ${index + 1} van 3`);
    });
    expect(pages.join(" ")).toContain("Nguyễn-34, van 't");
  });

  test("does without place, trainers, organisation or registration", async () => {
    const empty = { surname: "Wit", givenName: "Marijke", organisation: null, jobTitle: null, registration: null };
    const list = { ...facts(0), trainers: [], participants: [empty] };
    const [page = ""] = await pagesOf({ ...list, session: { ...list.session, place: null } });
    expect(page).toContain("Plaats – Trainers –");
    expect(page).toContain("1 Wit Marijke 2 3 4 5");
  });
});
