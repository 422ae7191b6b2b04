import { index, type RouteConfig, route } from "@remix-run/route-config";

/** The site map: every address (Dutch, as people read it aloud) and the module that answers it. */
export default [
  index("routes/today/route.tsx"),

  route("inloggen", "routes/sign-in/route.tsx"),
  route("inloggen/code", "routes/sign-in-code/route.tsx"),
  route("inloggen/link/:token", "routes/sign-in-link/route.tsx"),
  route("uitloggen", "routes/sign-out/route.tsx"),
  route("taal", "routes/language/route.tsx"),
  route("postvak", "routes/demo-mailbox/route.tsx"),

  route("zoeken", "routes/search/route.tsx"),
  route("trainingen", "routes/trainings/route.tsx"),
  route("trainingen.csv", "routes/trainings-csv/route.ts"),
  route("trainingen/:code", "routes/training/route.tsx"),
  route("trainingen/:code/deelnemers", "routes/training-participants/route.tsx"),
  route("trainingen/:code/deelnemers.csv", "routes/training-participants/csv/route.tsx"),
  route("trainingen/:code/deelnemers/nieuw", "routes/training-participants/new/route.tsx"),
  route("trainingen/:code/deelnemers/import", "routes/training-participants/import/route.tsx"),
  route("trainingen/:code/deelnemers/import/:draft", "routes/training-participants/draft/route.tsx"),
  route(
    "trainingen/:code/deelnemers/import/:draft/geweigerd.csv",
    "routes/training-participants/refused-csv/route.tsx",
  ),
  route("trainingen/:code/deelnemers/:enrolment/afmelden", "routes/training-participants/withdraw/route.tsx"),
  route("trainingen/:code/deelnemers/:enrolment/overzetten", "routes/training-participants/transfer/route.tsx"),
  route("trainingen/:code/deelnemers/:enrolment/plaatsen", "routes/training-participants/place/route.tsx"),
  route("trainingen/:code/deelnemers/:enrolment/vervanger", "routes/training-participants/substitute/route.tsx"),

  route("mijn", "routes/mine/route.tsx"),
  route("mijn/gegevens", "routes/my-data/route.tsx"),
  route("mijn/beschikbaarheid", "routes/availability/own/route.tsx"),

  route("trainingen/nieuw", "routes/training-new/route.tsx"),
  route("trainingen/:code/inzet", "routes/training-staff/route.tsx"),
  route("trainingen/:code/certificaten", "routes/training-certificates/route.tsx"),
  route("bijeenkomsten/:id", "routes/session/route.tsx"),
  route("bijeenkomsten/:id/presentie", "routes/attendance/route.tsx"),
  route("bijeenkomsten/:id/presentielijst", "routes/attendance-list/route.tsx"),
  route("bijeenkomsten/:id/presentielijst.pdf", "routes/attendance-list-pdf/route.ts"),

  route("certificaten/:number", "routes/certificate/route.tsx"),
  route("certificaten/:number.pdf", "routes/certificate-pdf/route.ts"),
  route("echtheid", "routes/verify/route.tsx"),
  route("echtheid/:code", "routes/verify-code/route.tsx"),

  route("mensen", "routes/people/route.tsx"),
  route("mensen/nieuw", "routes/person-new/route.tsx"),
  route("mensen/:id", "routes/person/route.tsx"),
  route("mensen/:id/beschikbaarheid", "routes/availability/person/route.tsx"),
  route("organisaties", "routes/organisations/route.tsx"),
  route("organisaties/nieuw", "routes/organisation/route.tsx", { id: "organisation-new" }),
  route("organisaties/:id", "routes/organisation/route.tsx"),
  route("programma", "routes/programme/route.tsx"),

  route("beheer", "routes/administration/overview/route.tsx"),
  route("beheer/locaties", "routes/administration/locations/route.tsx"),
  route("beheer/locaties/nieuw", "routes/administration/location/route.tsx", { id: "location-new" }),
  route("beheer/locaties/:id", "routes/administration/location/route.tsx"),
  route("beheer/trainingssoorten", "routes/administration/types/route.tsx"),
  route("beheer/trainingssoorten/nieuw", "routes/administration/type/route.tsx", { id: "training-type-new" }),
  route("beheer/trainingssoorten/:id", "routes/administration/type/route.tsx"),
  route("beheer/vakanties", "routes/administration/holidays/route.tsx"),
  route("beheer/vakanties/nieuw", "routes/administration/holiday/route.tsx", { id: "school-holiday-new" }),
  route("beheer/vakanties/:id", "routes/administration/holiday/route.tsx"),
  route("beheer/programma", "routes/administration/programme/route.tsx"),
  route("beheer/mail", "routes/administration/mail/route.tsx"),
  route("beheer/mail/:id", "routes/administration/message/route.tsx"),
  route("beheer/journaal", "routes/administration/journal/route.tsx"),

  route("*", "routes/not-found/route.tsx"),
] satisfies RouteConfig;
