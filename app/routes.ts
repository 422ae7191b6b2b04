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

  route("mijn/gegevens", "routes/my-data/route.tsx"),

  route("trainingen/nieuw", "routes/training-new/route.tsx"),
  route("trainingen/:code/inzet", "routes/training-staff/route.tsx"),
  route("bijeenkomsten/:id", "routes/session/route.tsx"),

  route("*", "routes/not-found/route.tsx"),
] satisfies RouteConfig;
