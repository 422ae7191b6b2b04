/** The arrows between the parts of the house: what may import what. Run by `npm run check`. */

const runtime = { dependencyTypesNot: ["type-only"] };
const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    forbid("no-circle", "Nothing imports itself by a detour.", {}, { circular: true, viaOnly: runtime }),
    forbid("resolvable", "Every import exists.", { pathNot: "^app/text/messages.ts$" }, { couldNotResolve: true }),
    forbid(
      "no-dev-package",
      "What runs in production is a dependency.",
      { path: "^(app|db)/", pathNot: "^db/drizzle\\.config\\.ts$" },
      {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
        pathNot: "@remix-run/route-config",
      },
    ),
    forbid(
      "db-is-the-bottom",
      "The database knows nothing of the application.",
      { path: "^db/" },
      {
        path: "^(app|scripts|tests)/",
      },
    ),
    forbid(
      "domain-downwards",
      "domain -> db",
      { path: "^app/domain/" },
      {
        path: "^(app/(routes|documents|http|ui|text|jobs)|scripts|tests)/",
      },
    ),
    forbid(
      "documents-downwards",
      "documents -> domain, text",
      { path: "^app/documents/" },
      {
        path: "^(app/(routes|http|ui|jobs)|scripts|tests|db/(client|schema|migrate|backup))",
        ...runtime,
      },
    ),
    forbid(
      "jobs-downwards",
      "jobs -> domain, documents",
      { path: "^app/jobs/" },
      {
        path: "^(app/(routes|ui)|scripts|tests)/",
      },
    ),
    forbid(
      "http-downwards",
      "http -> domain, db/client",
      { path: "^app/http/" },
      {
        path: "^(app/(routes|ui|jobs)|scripts|tests)/",
        ...runtime,
      },
    ),
    forbid(
      "ui-knows-no-noun",
      "ui -> text",
      { path: "^app/ui/" },
      {
        path: "^(app/(routes|domain|documents|http|jobs)|scripts|tests|db)/",
        pathNot: "^db/lists(-after)?\\.ts$",
        ...runtime,
      },
    ),
    forbid(
      "text-knows-nothing",
      "Texts import no code that runs but their own.",
      { path: "^app/text/(?!generated)" },
      {
        path: "^(app/(?!text)|scripts|tests|db)/",
        pathNot: "^db/lists(-after)?\\.ts$",
        ...runtime,
      },
    ),
    forbid(
      "routes-not-into-db",
      "A screen reads through domain's queries.",
      { path: "^app/routes/" },
      {
        path: "^(db/(?!lists|certificate-facts)|scripts/|tests/)",
        ...runtime,
      },
    ),
    forbid(
      "no-route-imports-a-route",
      "Shared parts move to ui or domain.",
      { path: "^app/routes/([^/]+)/" },
      {
        path: "^app/routes/",
        pathNot: "^app/routes/$1/",
      },
    ),
    forbid(
      "app-not-into-scripts",
      "The application needs no script and no test.",
      { path: "^app/" },
      {
        path: "^(scripts|tests)/",
      },
    ),
    forbid(
      "rules-are-pure",
      "Rules take facts: no database, verb, clock or network.",
      {
        path: "^app/domain/[^/]+/rules\\.ts$",
      },
      {
        path: "^(db/(client|schema|migrate|backup)|node:|app/domain/(write|journal|context)\\.ts)|drizzle-orm|better-sqlite3",
        reachable: true,
      },
    ),
    forbid(
      "dates-own-luxon",
      "Only dates.ts knows Luxon.",
      { path: "^(app|db|scripts)/", pathNot: "^app/domain/dates\\.ts$" },
      {
        path: "node_modules/(@types/)?luxon",
      },
    ),
    forbid(
      "remix-at-the-edge",
      "The way out of Remix stays short: root, entries, routes and http only.",
      {
        path: "^(app|db|scripts)/",
        pathNot: "^(app/(root\\.tsx|entry\\.|routes|http/)|scripts/serve\\.ts$)",
      },
      { path: "node_modules/@remix-run" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|app/text/generated)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
