import { createServer } from "node:http";
import SQLite from "better-sqlite3";
import { answerMeasures } from "./measured";

/** What the list of 50 trainings costs without any framework: node:http, prepared statements and one string. */
const [databaseFile = ""] = process.argv.slice(2);
const database = new SQLite(databaseFile);
database.pragma("busy_timeout = 5000");

const findUser = database.prepare(`SELECT p.id, p.given_name, p.family_name, r.role FROM person p
  LEFT JOIN role_assignment r ON r.person_id = p.id WHERE p.id = ?`);
const count = database.prepare("SELECT count(*) AS total FROM training").pluck();
const organisations = database.prepare("SELECT id AS value, name FROM organisation ORDER BY name LIMIT 200");
const regions = database.prepare("SELECT code AS value, name FROM region ORDER BY name");
const list = database.prepare(`
  SELECT training.code, client.name AS client, area.name AS region, training.status, training.year,
    training.first_date AS firstDate, training.max_participants AS maximum,
    (SELECT count(*) FROM enrolment e
      WHERE e.training_id = training.id AND e.placed_at IS NOT NULL AND e.ended_at IS NULL) AS placed
  FROM (SELECT id FROM training ORDER BY first_date DESC, id DESC LIMIT 50) page JOIN training ON training.id = page.id
  JOIN organisation client ON client.id = training.client_organisation_id
  JOIN region area ON area.code = training.region_code
  ORDER BY training.first_date DESC, training.id DESC`);

type Row = Record<string, string | number | null>;

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const safe = (value: string | number | null | undefined): string =>
  String(value ?? "").replace(/[&<>"]/g, (character) => escapes[character] ?? "");

const option = ({ value, name }: Row): string => `<option value="${safe(value)}">${safe(name)}</option>`;

const line = ({ code, client, region, status, year, firstDate, maximum, placed }: Row): string =>
  `<tr><th scope="row"><a href="/trainingen/${safe(code)}">${safe(code)}</a></th><td>${safe(client)}</td>` +
  `<td>${safe(region)}</td><td>${safe(year)}</td><td><time datetime="${safe(firstDate)}">${safe(firstDate)}</time></td>` +
  `<td>${safe(status)}</td><td>${safe(placed)}</td><td>${safe(maximum)}</td></tr>`;

function page(): string {
  const user = findUser.get(1) as Row | undefined;
  const choices = [organisations, regions].map((statement) => (statement.all() as Row[]).map(option).join(""));
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Trainingen</title></head><body>
<header>${safe(user?.given_name)} ${safe(user?.family_name)}</header><main><h1>Trainingen</h1><p>${safe(count.get() as number)}</p>
<form>${choices.map((options) => `<select>${options}</select>`).join("")}<button>Zoeken</button></form>
<table><tbody>${(list.all() as Row[]).map(line).join("")}</tbody></table></main></body></html>`;
}

answerMeasures();
createServer((request, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(request.url === "/healthz" ? "ok" : page());
}).listen(Number(process.env.PORT), "127.0.0.1");
