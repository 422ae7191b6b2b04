import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { importColumns } from "~/domain/enrolment/import-columns";
import { draftImport } from "~/domain/enrolment/import-draft";
import { requireChangeable } from "~/domain/enrolment/queries";
import { refuse } from "~/domain/refusal";
import type { Form } from "~/http/form";
import { readTable } from "~/http/read-table.server";
import { done, reader, textParam, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { Button, LinkButton } from "~/ui/button";
import { FileField, FormActions, TextArea } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { PageHeader, Panel, Section, Stack } from "~/ui/page";
import { participantsPath, trainingCrumbs } from "../crumbs";
import { typedIn } from "../person-fields";
import "./import.css";

export const meta: MetaFunction = () => [{ title: m.enrolment_import_title() }];

export const loader = reader(({ context: { db }, user, params }) => ({
  code: requireChangeable(db, user, "enrolment.import", textParam(params, "code")).code,
  columns: Object.values(importColumns).join(";"),
}));

export const action = writer(async ({ ctx, context: { db }, user, form, params }) => {
  const code = textParam(params, "code");
  requireChangeable(db, user, "enrolment.import", code);
  const { rows } = await readTable(await listIn(form));
  const { draftId } = draftImport(ctx, { trainingCode: code, rows });
  return done(`${participantsPath(code)}/import/${draftId}`);
});

/** The bytes of the file, or of what was pasted. */
async function listIn(form: Form): Promise<Uint8Array> {
  const file = form.file("file");
  if (file) return new Uint8Array(await file.arrayBuffer());
  const pasted = form.text("list");
  return pasted.trim() === "" ? refuse("invalid", "import_source_missing") : new TextEncoder().encode(pasted);
}

export default function ImportParticipants() {
  const { code, columns } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.enrolment_import_title()}
        breadcrumbs={trainingCrumbs(code, m.enrolment_import_title())}
        lead={<p>{m.enrolment_import_lead()}</p>}
      />
      <FormErrors refusal={refusal} />
      <Panel>
        <form method="post" encType="multipart/form-data">
          <FileField
            label={m.enrolment_import_file()}
            name="file"
            accept=".csv,.txt,text/csv,text/plain"
            hint={m.enrolment_import_file_hint()}
          />
          <TextArea
            label={m.enrolment_import_paste()}
            name="list"
            hint={m.enrolment_import_paste_hint()}
            defaultValue={typedIn(refusal, "list")}
            rows={8}
            spellCheck={false}
          />
          <FormActions>
            <Button variant="primary">{m.enrolment_import_check()}</Button>
            <LinkButton variant="quiet" to={participantsPath(code)}>
              {m.enrolment_cancel()}
            </LinkButton>
          </FormActions>
        </form>
      </Panel>
      <Section title={m.enrolment_import_columns()} lead={<p>{m.enrolment_import_columns_text()}</p>}>
        <p className="import-columns">
          <code>{columns}</code>
        </p>
        <Notice tone="info">{m.enrolment_import_known()}</Notice>
      </Section>
    </Stack>
  );
}
