import { expect, test } from "vitest";
import { readParticipants } from "~/domain/schedule/participants";
import { freshDatabase } from "../../database";
import { makeEnrolment, makeGroup, makeMember, makeSession, makeTraining } from "../../factories";

const meeting = { kind: "intervision", trainersNeeded: 1, actorsNeeded: 0 } as const;

/** Six participants: two groups of two, one who changed groups after the first meeting, one in none, one from elsewhere. */
function divided() {
  const db = freshDatabase();
  const [home, other] = [makeTraining(db), makeTraining(db)];
  const [one, two, mover, none] = [1, 2, 3, 4].map(() => makeEnrolment(db, home.id).id);
  const drawnIn = makeEnrolment(db, other.id).id;
  const gone = makeEnrolment(db, home.id, { endedAt: 1, end: "withdrawn" }).id;
  const first = makeGroup(db, home.id, [one ?? 0, gone]);
  const second = makeGroup(db, home.id, [two ?? 0, drawnIn]);
  makeMember(db, first.id, mover ?? 0, { untilPosition: 4, leftAt: 1 });
  makeMember(db, second.id, mover ?? 0, { fromPosition: 4 });
  const sessions = [
    makeSession(db, home.id, { position: 1 }),
    makeSession(db, other.id, { ...meeting, position: 3 }),
    ...[first, second].flatMap(({ id: groupId }) =>
      [3, 4].map((position) => makeSession(db, home.id, { ...meeting, groupId, position })),
    ),
  ];
  return { db, home, other, sessions, groups: [first.id, second.id], people: { one, two, mover, none, drawnIn } };
}

test("whoever meets a part in a group is in that group's session and in no other", () => {
  const { db, home, other, sessions, groups, people } = divided();
  const participantsOf = readParticipants(db, [home.id, other.id], groups);
  const names = new Map(Object.entries(people).map(([name, id]) => [personOf(db, id ?? 0), name]));
  const seen = sessions.map(({ trainingId, groupId, kind, position }) => {
    const intervisionAt = kind === "intervision" ? position : null;
    return participantsOf({ trainingId, groupId, intervisionAt }).map(({ personId }) => names.get(personId));
  });
  expect(seen).toEqual([
    ["one", "two", "mover", "none"],
    [],
    ["one", "mover"],
    ["one"],
    ["two", "drawnIn"],
    ["two", "mover", "drawnIn"],
  ]);
});

test("says the same as the view", () => {
  const { db, home, other, sessions, groups } = divided();
  const participantsOf = readParticipants(db, [home.id, other.id], groups);
  const view = db.$client.prepare<[number], { personId: number }>(`
    SELECT e.person_id AS personId FROM session_participant y JOIN enrolment e ON e.id = y.enrolment_id
    WHERE y.session_id = ? AND e.ended_at IS NULL ORDER BY e.id`);
  for (const { id, trainingId, groupId, kind, position } of sessions) {
    const intervisionAt = kind === "intervision" ? position : null;
    const own = participantsOf({ trainingId, groupId, intervisionAt }).map(({ personId }) => personId);
    expect(own.toSorted((a, b) => a - b)).toEqual(
      view
        .all(id)
        .map(({ personId }) => personId)
        .toSorted((a, b) => a - b),
    );
  }
});

const personOf = (db: ReturnType<typeof freshDatabase>, enrolmentId: number): number =>
  db.$client.prepare<[number], { id: number }>("SELECT person_id AS id FROM enrolment WHERE id = ?").get(enrolmentId)
    ?.id ?? 0;
