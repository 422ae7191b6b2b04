import type { MetaFunction } from "@remix-run/node";
import { ConfirmLink, confirmLink } from "~/domain/sign-in/confirm";
import { publicReader, publicWriter, textParam } from "~/http/route";
import { deviceOf, enter } from "~/http/sign-in.server";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { Button, LinkButton } from "~/ui/button";
import { FormActions } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { PageHeader, Stack } from "~/ui/page";

export const meta: MetaFunction = () => [{ title: m.sign_in_title() }, { name: "robots", content: "noindex" }];

/** Mail scanners open links: looking changes nothing, the button signs in. */
export const loader = publicReader(() => null);

export const action = publicWriter(async ({ context, form, ctx, request, params }) => {
  await context.throttles.take("guessByAddress", context.address);
  const linkToken = textParam(params, "token");
  const result = confirmLink(ctx, form.input(ConfirmLink, { linkToken, device: deviceOf(request) }));
  return enter(context, result.token, "/");
});

export default function SignInLink() {
  const refusal = useRefusal();
  return (
    <Stack gap="wide">
      <PageHeader title={m.sign_in_title()} lead={<p>{m.sign_in_link_lead()}</p>} />
      <FormErrors refusal={refusal} />
      <form method="post">
        <FormActions>
          {refusal ? (
            <LinkButton variant="primary" to="/inloggen">
              {m.sign_in_again()}
            </LinkButton>
          ) : (
            <Button type="submit" variant="primary">
              {m.sign_in_confirm()}
            </Button>
          )}
        </FormActions>
      </form>
    </Stack>
  );
}
