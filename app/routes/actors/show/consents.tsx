import { consentGivers, consentPurposes } from "#db/lists";
import type { ConsentStanding } from "~/domain/actor/care-rules";
import type { RefusalView } from "~/http/refusal-view";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { DateField, FormActions, RadioGroup, SelectField, TextField } from "~/ui/form";
import { Icon } from "~/ui/icon";
import { Notice } from "~/ui/notice";
import { Status, type StatusTone } from "~/ui/status";
import { Row, Table } from "~/ui/table";
import { giverName, purposeName } from "../words";
import type { FileView } from "./file.server";

interface ConsentsProps {
  file: FileView;
  address: string;
  today: string;
  /** Which form was refused, if one was. */
  part: string | null;
  refusal: RefusalView | null;
}

const stateWords: Record<ConsentStanding, [StatusTone, () => string]> = {
  given: ["good", m.actor_consent_given],
  missing: ["neutral", m.actor_consent_missing],
  withdrawn: ["warning", m.actor_consent_withdrawn],
  other_giver: ["warning", m.actor_consent_other_giver],
};

/** What the actor, or a parent or guardian, agreed to. */
export function Consents({ file, address, today, part, refusal }: ConsentsProps) {
  return (
    <div className="file-consents">
      <h3>{m.actor_consents_title()}</h3>
      <p>{m.actor_consents_lead()}</p>
      {file.asksOwnConsent && <Notice tone="info">{m.actor_consents_own_asked()}</Notice>}
      <ul className="file-purposes">
        {file.purposes.map(({ purpose, state }) => {
          const [tone, words] = stateWords[state];
          return (
            <li key={purpose}>
              <span>{purposeName[purpose]()}</span>
              <Status tone={tone}>{words()}</Status>
            </li>
          );
        })}
      </ul>
      {file.consents.length > 0 && <Given consents={file.consents} />}
      <RecordForm {...{ address, today }} refusal={part === "consent" ? refusal : null} isOpen={part === "consent"} />
      {file.withdrawable.length > 0 && (
        <WithdrawForm
          {...{ address, today }}
          purposes={file.withdrawable}
          refusal={part === "withdraw" ? refusal : null}
          isOpen={part === "withdraw"}
        />
      )}
    </div>
  );
}

function Given({ consents }: Pick<FileView, "consents">) {
  const columns = [
    { key: "purpose", label: m.actor_purpose() },
    { key: "by", label: m.actor_consent_by() },
    { key: "from", label: m.actor_consent_from() },
    { key: "until", label: m.actor_consent_until() },
  ] as const;
  return (
    <Table caption={m.actor_consent_all()} columns={columns}>
      {consents.map(({ id, purpose, giver, giverName: name, givenOn, withdrawnOn }) => (
        <Row
          key={id}
          columns={columns}
          cells={{
            purpose: purposeName[purpose](),
            by: name ? m.actor_giver_guardian_named({ name }) : giverName[giver](),
            from: <DateText date={givenOn} />,
            until: withdrawnOn ? <DateText date={withdrawnOn} /> : m.actor_consent_still(),
          }}
        />
      ))}
    </Table>
  );
}

interface FormProps extends Pick<ConsentsProps, "address" | "today" | "refusal"> {
  isOpen: boolean;
}

function RecordForm({ address, today, refusal, isOpen }: FormProps) {
  const value = (name: string, otherwise = "") => String(refusal?.values[name] ?? otherwise);
  const errors = (name: string) => refusal?.fields[name];
  return (
    <details className="file-change" open={isOpen}>
      <summary>
        <Icon name="plus" />
        {m.actor_consent_record()}
      </summary>
      <form method="post" action={address}>
        <input type="hidden" name="part" value="consent" />
        <SelectField
          label={m.actor_purpose()}
          name="purpose"
          required
          width="medium"
          choices={consentPurposes.map((purpose) => ({ value: purpose, label: purposeName[purpose]() }))}
          defaultValue={value("purpose")}
          errors={errors("purpose")}
        />
        <RadioGroup
          label={m.actor_giver()}
          name="giver"
          required
          choices={consentGivers.map((giver) => ({ value: giver, label: giverName[giver]() }))}
          defaultValue={value("giver")}
          errors={errors("giver")}
        />
        <TextField
          label={m.actor_giver_name()}
          name="giverName"
          required={false}
          width="medium"
          autoComplete="off"
          defaultValue={value("giverName")}
          errors={errors("giverName")}
        />
        <DateField
          label={m.actor_given_on()}
          name="givenOn"
          required
          max={today}
          defaultValue={value("givenOn", today)}
          errors={errors("givenOn")}
        />
        <FormActions>
          <Button>{m.actor_consent_record()}</Button>
        </FormActions>
      </form>
    </details>
  );
}

function WithdrawForm({
  address,
  today,
  purposes,
  refusal,
  isOpen,
}: FormProps & { purposes: FileView["withdrawable"] }) {
  return (
    <details className="file-change" open={isOpen}>
      <summary>
        <Icon name="undo" />
        {m.actor_consent_withdraw()}
      </summary>
      <form method="post" action={address}>
        <input type="hidden" name="part" value="withdraw" />
        <p>{m.actor_consent_withdraw_hint()}</p>
        <SelectField
          label={m.actor_purpose()}
          name="purpose"
          id={isOpen ? undefined : "intrekken-waarvoor"}
          required
          width="medium"
          choices={purposes.map((purpose) => ({ value: purpose, label: purposeName[purpose]() }))}
          defaultValue={String(refusal?.values.purpose ?? "")}
          errors={refusal?.fields.purpose}
        />
        <DateField
          label={m.actor_withdrawn_on()}
          name="withdrawnOn"
          required
          max={today}
          defaultValue={String(refusal?.values.withdrawnOn ?? today)}
          errors={refusal?.fields.withdrawnOn}
        />
        <FormActions>
          <Button>{m.actor_consent_withdraw()}</Button>
        </FormActions>
      </form>
    </details>
  );
}
