import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { normaliseCode } from "~/domain/certificate/rules";
import { publicReader } from "~/http/route";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { ErrorSummary, FormActions, TextField } from "~/ui/form";
import { PageHeader, Panel, Stack } from "~/ui/page";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const title = m.certificate_verify_title();
  return [{ title: data?.isWrong ? m.shell_page_title_error({ title }) : title }];
};

const longest = 200;

export const loader = publicReader(({ url }) => {
  const typed = (url.searchParams.get("code") ?? "").slice(0, longest);
  const code = normaliseCode(typed);
  if (code !== undefined) throw redirect(`/echtheid/${code}`);
  return { typed, isWrong: url.searchParams.has("code") };
});

export default function Verify() {
  const { typed, isWrong } = useLoaderData<typeof loader>();
  const malformed = m.certificate_verify_malformed();
  return (
    <Stack gap="wide">
      <PageHeader title={m.certificate_verify_title()} lead={<p>{m.certificate_verify_lead()}</p>} />
      {isWrong && <ErrorSummary title={m.shell_error_title()} errors={[{ field: "code", message: malformed }]} />}
      <Panel>
        <form method="get">
          <TextField
            label={m.certificate_verify_code()}
            name="code"
            hint={m.certificate_verify_hint()}
            defaultValue={typed}
            maxLength={longest}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            errors={isWrong ? [malformed] : undefined}
          />
          <FormActions>
            <Button variant="primary" icon="check">
              {m.certificate_verify_submit()}
            </Button>
          </FormActions>
        </form>
      </Panel>
    </Stack>
  );
}
