import type { RefusalView } from "~/http/refusal-view";
import { m } from "~/text/messages";
import { Button, LinkButton } from "~/ui/button";
import { Icon } from "~/ui/icon";
import { Notice } from "~/ui/notice";
import { Panel, Section, Stack } from "~/ui/page";
import { Consents } from "./consents";
import type { FileNotice, FileView } from "./file.server";
import { FileFacts } from "./file-facts";
import { FileForm } from "./file-form";

export interface FileAnswer {
  isOpen: boolean;
  file: FileView | null;
  notice: FileNotice | null;
  refusal: RefusalView | null;
}

interface FilePartProps {
  actorId: number;
  hasFile: boolean;
  /** What opening or saving answered; null on a plain visit, which shows nothing of the file. */
  answer: FileAnswer | null;
  today: string;
}

const notices: Record<FileNotice, () => string> = {
  opened: m.actor_file_opened,
  saved: m.actor_file_saved,
  consent: m.actor_consent_saved,
  withdrawn: m.actor_consent_ended,
};

export function FilePart({ actorId, hasFile, answer, today }: FilePartProps) {
  if (!answer) return <ClosedFile actorId={actorId} hasFile={hasFile} />;
  const { file, notice, refusal } = answer;
  const part = refusal ? String(refusal.values.part ?? "") : null;
  const address = `/acteurs/${actorId}#dossier`;
  return (
    <Section
      title={m.actor_file_title()}
      id="dossier"
      actions={<LinkButton to={`/acteurs/${actorId}`}>{m.actor_file_close()}</LinkButton>}
    >
      <Stack>
        {file && notice && <Notice tone={notice === "opened" ? "info" : "good"}>{notices[notice]()}</Notice>}
        {file && <FileFacts file={file} />}
        <details className="file-change" open={file === null || part === "file"}>
          <summary>
            <Icon name="edit" />
            {file ? m.actor_file_change() : m.actor_file_make()}
          </summary>
          <FileForm file={file} address={address} refusal={part === "file" ? refusal : null} />
        </details>
        {file && <Consents {...{ file, address, today, part, refusal }} />}
      </Stack>
    </Section>
  );
}

/** Says beforehand that opening is written down. */
function ClosedFile({ actorId, hasFile }: Pick<FilePartProps, "actorId" | "hasFile">) {
  return (
    <Section title={m.actor_file_title()} id="dossier">
      <Panel>
        <p>{hasFile ? m.actor_file_closed() : m.actor_file_none()}</p>
        <form method="post" action={`/acteurs/${actorId}#dossier`}>
          <Button variant="primary">{hasFile ? m.actor_file_open() : m.actor_file_make()}</Button>
        </form>
      </Panel>
    </Section>
  );
}
