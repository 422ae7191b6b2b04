import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { refuseField } from "~/domain/refusal";
import { ConfirmCode, confirmCode } from "~/domain/sign-in/confirm";
import { codeMinutes } from "~/domain/sign-in/request";
import { challengeCookie } from "~/http/cookies";
import { publicReader, publicWriter } from "~/http/route";
import { safePath } from "~/http/safe-path";
import { deviceOf, enter } from "~/http/sign-in.server";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { Button, LinkButton } from "~/ui/button";
import { FormActions, TextField } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";

export const meta: MetaFunction = () => [{ title: m.sign_in_code_title() }];

export const loader = publicReader(({ context, url }) => {
  const to = safePath(url.searchParams.get("naar"));
  if (context.user) throw redirect(to);
  return { to, minutes: codeMinutes, isDemo: context.demoPeople !== null };
});

export const action = publicWriter(async ({ context, form, ctx, request }) => {
  await context.throttles.take("guessByAddress", context.address);
  const cookie: unknown = await challengeCookie(context.settings).parse(request.headers.get("cookie"));
  const challenge = typeof cookie === "string" ? cookie : "";
  const result = confirmCode(ctx, form.input(ConfirmCode, { challenge, device: deviceOf(request) }));
  if (result.outcome === "in") return enter(context, result.token, safePath(form.text("to")));
  if (result.outcome === "void") await context.throttles.take("guessByAddress", context.address);
  return refuseField("code", result.outcome === "void" ? "sign_in_code_void" : "sign_in_code_wrong");
});

export default function SignInCode() {
  const { to, minutes, isDemo } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.sign_in_code_title()}
        breadcrumbs={[{ label: m.sign_in_title(), to: "/inloggen" }, { label: m.sign_in_code_title() }]}
        lead={<p>{m.sign_in_code_lead({ minutes })}</p>}
      />
      {isDemo && (
        <Notice tone="info">
          <a href="/postvak">{m.sign_in_demo_mailbox()}</a>
        </Notice>
      )}
      <FormErrors refusal={refusal} labels={{ code: m.sign_in_code() }} />
      <form method="post">
        <input type="hidden" name="to" value={to} />
        <TextField
          label={m.sign_in_code()}
          name="code"
          hint={m.sign_in_code_hint()}
          inputMode="numeric"
          autoComplete="one-time-code"
          errors={refusal?.fields.code}
        />
        <FormActions>
          <Button type="submit" variant="primary">
            {m.sign_in_confirm()}
          </Button>
          <LinkButton variant="quiet" to="/inloggen">
            {m.sign_in_again()}
          </LinkButton>
        </FormActions>
      </form>
    </Stack>
  );
}
