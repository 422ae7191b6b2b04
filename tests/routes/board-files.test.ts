import { beforeEach, describe, expect, test } from "vitest";
import type { User } from "~/domain/user";
import { loader as csv } from "~/routes/board-csv/route";
import { loader as ics } from "~/routes/board-ics/route";
import { readCalendar } from "../documents/read-calendar";
import { type BoardWorld, boardWorld } from "../domain/board/world";
import { makeUser } from "../factories";
import { getting, statusOf } from "../http";

let world: BoardWorld;
beforeEach(() => {
  world = boardWorld();
});

const linesOf = async (address = "", user: User = world.coordinator) => {
  const response = await csv(getting(`/planbord.csv${address}`, { db: world.db, user }));
  return (await response.text()).replace("\ufeff", "").trimEnd().split("\r\n");
};

const eventsOf = async (address = "", user: User = world.coordinator) => {
  const response = await ics(getting(`/planbord.ics${address}`, { db: world.db, user }));
  expect(response.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
  return readCalendar(await response.text()).events;
};

describe("the board as a file", () => {
  test("holds what is shown, row by row", async () => {
    expect(await linesOf()).toEqual([
      "Datum;Begin;Einde;Training;Bijeenkomst;Organisatie;Regio;Locatie;Trainers;Acteurs;Stand;Vastgezet",
      `2026-03-10;09:30;16:30;2026-8001;Trainingsdag 1;Alfa Jeugd;Noorderland;Zaal Noord, Assen;${world.trainer.name};Robin;compleet;ja`,
      "2026-03-10;09:30;16:30;2026-8002;Trainingsdag 1;Beta Jeugd;Zuiderland;;;;open;nee",
      `2026-03-24;09:30;16:30;2026-8001;Trainingsdag 2;Alfa Jeugd;Noorderland;Zaal Noord, Assen;${world.trainer.name};;open;ja`,
    ]);
  });

  test.each([
    ["?regio=JZ02", 1],
    ["?mist=bezetting", 2],
    ["?vorm=week&van=2026-03-24", 1],
    ["?van=2026-08-01", 0],
    ["?van=banana&op=zaal", 3],
  ])("is narrowed as the board is: %s", async (address, count) => {
    expect(await linesOf(address)).toHaveLength(count + 1);
    expect(await eventsOf(address)).toHaveLength(count);
  });

  test("does not tell who oversees the programme who acts", async () => {
    const lines = await linesOf("?op=acteur", makeUser(world.db, "programme_manager"));
    expect(lines[0]).not.toContain("Acteurs");
    expect(lines.join()).not.toContain("Robin");
  });

  test("of a trainer and of an actor is their own", async () => {
    expect(await linesOf("", world.trainer)).toEqual([
      "Datum;Begin;Einde;Training;Bijeenkomst;Organisatie;Locatie;Stand",
      "2026-03-10;09:30;16:30;2026-8001;Trainingsdag 1;Alfa Jeugd;Zaal Noord, Assen;je komt",
      "2026-03-24;09:30;16:30;2026-8001;Trainingsdag 2;Alfa Jeugd;Zaal Noord, Assen;je komt",
    ]);
    expect((await linesOf("", world.actor)).slice(1)).toEqual([
      "2026-03-10;09:30;16:30;;;Alfa Jeugd;Zaal Noord, Assen;je komt",
    ]);
  });
});

describe("the board as a calendar", () => {
  test("holds the sessions on the right hour, with nobody's name", async () => {
    const events = await eventsOf("?regio=JZ01");
    expect(events).toMatchObject([
      {
        ...{ DTSTART: "20260310T083000Z", DTEND: "20260310T153000Z", SUMMARY: "Trainingsdag 1: Alfa Jeugd" },
        ...{ LOCATION: "Zaal Noord, Assen", STATUS: "CONFIRMED" },
      },
      { SUMMARY: "Trainingsdag 2: Alfa Jeugd" },
    ]);
    expect(events[0]?.URL).toMatch(new RegExp(`/bijeenkomsten/${world.first.id}$`));
    expect(JSON.stringify(events)).not.toMatch(/Robin|Sanne/);
    expect(new Set(events.map(({ UID }) => UID)).size).toBe(2);
  });

  test("of a trainer leads to the session, of an actor to what they were asked", async () => {
    expect((await eventsOf("", world.trainer)).map(({ URL: address }) => address)).toEqual([
      expect.stringMatching(/\/bijeenkomsten\/\d+$/),
      expect.stringMatching(/\/bijeenkomsten\/\d+$/),
    ]);
    expect(await eventsOf("", world.actor)).toMatchObject([
      { SUMMARY: "Alfa Jeugd", URL: expect.stringMatching(/\/mijn\/inzet$/) },
    ]);
  });

  test("is for whoever has a board", async () => {
    const contact = makeUser(world.db, "organisation_contact", world.alpha.id);
    for (const loader of [csv, ics]) {
      expect(await statusOf(loader(getting("/planbord.x", { db: world.db, user: contact })))).toBe(404);
      expect(await statusOf(loader(getting("/planbord.x", { db: world.db, user: null })))).toBe(302);
    }
  });
});
