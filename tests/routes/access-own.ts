import { type Declared, everyone, nothing, only, planners, signedIn } from "./access-rules";

/** Signing in, and what is one's own. */
export const ownAccess: Record<string, Declared> = {
  "": { params: nothing, outcomes: { ...signedIn, participant: 302, otherProfessional: 302 } },
  inloggen: { params: nothing, outcomes: { ...everyone(302), stranger: 200 } },
  "inloggen/code": { params: nothing, outcomes: { ...everyone(302), stranger: 200 } },
  "inloggen/link/:token": { params: () => ({ token: "x" }), outcomes: everyone(200) },
  uitloggen: { params: nothing, outcomes: everyone(302) },
  taal: { params: nothing, outcomes: everyone(302) },
  postvak: { params: nothing, outcomes: everyone(404) },
  zoeken: { params: nothing, outcomes: signedIn },
  mijn: { params: nothing, outcomes: signedIn },
  "inhalen/:enrolment/:session": {
    params: ({ enrolments, sessions }) => ({ enrolment: String(enrolments[0]?.id), session: String(sessions[0]?.id) }),
    outcomes: only(...planners, "participant"),
  },
  "mijn/gegevens": { params: nothing, outcomes: signedIn },
  "mijn/inzet": { params: nothing, outcomes: signedIn },
  "mijn/coaching": { params: nothing, outcomes: only("participant", "otherProfessional") },
  "mijn/agenda": { params: nothing, outcomes: signedIn },
  "agenda/:token.ics": { params: () => ({ token: "onbekend" }), outcomes: everyone(404) },
  "antwoord/:token": { params: () => ({ token: "onbekend" }), outcomes: everyone(404) },
  "mijn/trainer": { params: nothing, outcomes: only("trainer", "otherTrainer") },
  "mijn/beschikbaarheid": { params: nothing, outcomes: only("trainer", "otherTrainer", "actor") },
};
