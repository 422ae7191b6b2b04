import { type ChangeEvent, useEffect, useState } from "react";
import { m } from "~/text/messages";
import { FileField } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { Section } from "~/ui/page";

type Outcome = "same" | "differs" | "failed";

/** Compares a PDF with the one that was issued, in the browser alone; needs script, and is not there without. */
export function FileCheck({ sha256 }: { sha256: string }) {
  const [isAble, setAble] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => setAble("subtle" in crypto), []);
  if (!isAble) return null;
  const onChange = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    setOutcome(file ? await compare(file, sha256) : null);
  };
  return (
    <Section title={m.certificate_verify_file_title()}>
      <FileField
        label={m.certificate_verify_file()}
        name="pdf"
        accept="application/pdf,.pdf"
        hint={m.certificate_verify_file_hint()}
        onChange={onChange}
      />
      <div aria-live="polite">
        {outcome === "same" && <Notice tone="good">{m.certificate_verify_file_same()}</Notice>}
        {outcome === "differs" && <Notice tone="warning">{m.certificate_verify_file_differs()}</Notice>}
        {outcome === "failed" && <Notice tone="warning">{m.certificate_verify_file_failed()}</Notice>}
      </div>
    </Section>
  );
}

async function compare(file: File, sha256: string): Promise<Outcome> {
  try {
    const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex === sha256 ? "same" : "differs";
  } catch {
    return "failed";
  }
}
