import { z } from "zod";
import { write } from "../write";
import { openSession } from "./confirm";

/** A session for a person of the demo world. Only the system may: the demo's sign-in page asks for it. */
export const startDemoSession = write("signIn.asDemoPerson", {
  input: z.object({ personId: z.number().int(), device: z.string().max(200) }),
  subject: () => ({}),
  work: (ctx, { personId, device }) => openSession(ctx, personId, device),
  journal: (_token, { personId }) => ({ subject: "person", id: personId, detail: {} }),
});
