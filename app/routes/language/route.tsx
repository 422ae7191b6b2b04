import { redirect } from "@remix-run/node";
import { ChangeLanguage, changeLanguage } from "~/domain/person/change-language";
import { languageCookie } from "~/http/cookies";
import { publicReader, publicWriter } from "~/http/route";
import { safePath } from "~/http/safe-path";

export const loader = publicReader(() => redirect("/"));

export const action = publicWriter(async ({ context, form, ctx }) => {
  const input = form.input(ChangeLanguage, { personId: ctx.user.id });
  if (context.user) changeLanguage(ctx, input);
  const cookie = await languageCookie(context.settings).serialize(input.locale);
  return redirect(safePath(form.text("to")), { headers: { "Set-Cookie": cookie } });
});
