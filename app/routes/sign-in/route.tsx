import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { RequestSignIn, requestSignIn } from "~/domain/sign-in/request";
import { challengeCookie } from "~/http/cookies";
import { publicReader, publicWriter } from "~/http/route";
import { safePath } from "~/http/safe-path";
import { signInAs } from "~/http/sign-in.server";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { FormActions, TextField } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { PageHeader, Section, Stack } from "~/ui/page";
import { DemoPeople } from "./demo-people";

export const meta: MetaFunction = () => [{ title: m.sign_in_title() }];

/** Whoever asks waits this long, whether the address is known or not. */
const answerAfter = 250;

export const loader = publicReader(({ context, url }) => {
  const to = safePath(url.searchParams.get("naar"));
  if (context.user) throw redirect(to);
  return { to, demoPeople: context.demoPeople };
});

export const action = publicWriter(async ({ context, form, ctx, request }) => {
  const to = safePath(form.text("to"));
  if (form.intent === "demo" && context.demoPeople) {
    const person = context.demoPeople.find(({ id }) => String(id) === form.text("personId"));
    if (person) return signInAs(context, person.id, request, to);
  }
  const started = performance.now();
  await context.throttles.take("signInByAddress", context.address);
  const input = form.input(RequestSignIn);
  await context.throttles.take("signInByAccount", input.email);
  const { challenge } = requestSignIn(ctx, input);
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, answerAfter - (performance.now() - started))));
  const cookie = await challengeCookie(context.settings).serialize(challenge);
  return redirect(`/inloggen/code?naar=${encodeURIComponent(to)}`, { headers: { "Set-Cookie": cookie } });
});

export default function SignIn() {
  const { to, demoPeople } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  return (
    <Stack gap="wide">
      <PageHeader title={m.sign_in_title()} lead={<p>{m.sign_in_lead()}</p>} />
      <FormErrors refusal={refusal} labels={{ email: m.sign_in_email() }} />
      <form method="post">
        <input type="hidden" name="to" value={to} />
        <TextField
          label={m.sign_in_email()}
          name="email"
          type="email"
          autoComplete="email"
          defaultValue={String(refusal?.values.email ?? "")}
          errors={refusal?.fields.email}
        />
        <FormActions>
          <Button type="submit" variant="primary">
            {m.sign_in_send()}
          </Button>
        </FormActions>
      </form>
      {demoPeople && (
        <Section title={m.sign_in_demo_title()} lead={<p>{m.sign_in_demo_lead()}</p>}>
          <DemoPeople people={demoPeople} to={to} />
        </Section>
      )}
    </Stack>
  );
}
