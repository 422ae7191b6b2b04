import { redirect } from "@remix-run/node";
import { endSession } from "~/domain/sign-in/session";
import { sessionCookie } from "~/http/cookies";
import { publicReader, publicWriter } from "~/http/route";

export const loader = publicReader(() => redirect("/"));

export const action = publicWriter(async ({ context, ctx }) => {
  if (context.sessionToken) endSession(ctx, { token: context.sessionToken });
  return redirect("/inloggen", {
    headers: {
      "Set-Cookie": await sessionCookie(context.settings).serialize("", { maxAge: 0 }),
      "Clear-Site-Data": '"cache", "storage"',
    },
  });
});
