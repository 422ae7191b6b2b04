import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { Facts } from "~/ui/facts";
import { FormActions, TextArea } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { Panel } from "~/ui/page";
import { Status } from "~/ui/status";
import type { Effects, TypedTarget } from "./preview.server";
import "./session.css";

interface PreviewPartProps {
  effects: Effects;
  typed: TypedTarget;
  version: number;
  once: string;
  /** The reason for passing warnings as it was typed, and what was wrong with it. */
  reason?: { value: string; errors: string[] | undefined } | undefined;
}

/** Who and what a move touches; nothing is saved yet. */
export function PreviewPart({ effects, typed, version, once, reason }: PreviewPartProps) {
  return (
    <Panel>
      <h3 tabIndex={-1} data-dialog-news>
        {m.session_preview_title()}
      </h3>
      <Findings effects={effects} />
      {effects.losingCount > 0 && (
        <Notice tone="warning">{m.make_up_move_losing({ count: effects.losingCount })}</Notice>
      )}
      <Facts items={factsOf(effects)} />
      <Touched people={effects.people} />
      {effects.possible && (
        <form method="post">
          {Object.entries({ ...typed, version, _once: once }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {effects.asksReason && (
            <TextArea
              label={m.session_waiver_label()}
              name="waiverReason"
              hint={m.session_waiver_hint()}
              defaultValue={reason?.value}
              errors={reason?.errors}
              rows={2}
            />
          )}
          <FormActions>
            <Button variant="primary">
              {effects.mailCount > 0 ? m.session_move_and_mail() : m.session_move_only()}
            </Button>
          </FormActions>
        </form>
      )}
    </Panel>
  );
}

function Findings({ effects: { impossible, faults, conflicts, warnings } }: { effects: Effects }) {
  const blocking = [...(impossible ? [impossible] : []), ...faults, ...conflicts];
  if (blocking.length + warnings.length === 0) return <Notice tone="good">{m.session_preview_free()}</Notice>;
  return (
    <>
      {blocking.length > 0 && (
        <Notice tone="danger" title={m.session_preview_impossible()}>
          <Lines lines={blocking} />
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice tone="warning" title={m.session_preview_warnings()}>
          <Lines lines={warnings} />
        </Notice>
      )}
    </>
  );
}

const Lines = ({ lines }: { lines: string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

type Moment = Effects["from"];

const Stands = ({ date, startsAt, endsAt, place }: Moment) => (
  <>
    <DateText date={date} time={[startsAt, endsAt]} style="long" />
    {place !== "" && <> · {place}</>}
  </>
);

const factsOf = ({ from, to, mailCount, certificateCount, sequence }: Effects) => [
  { label: m.session_from(), value: <Stands {...from} /> },
  { label: m.session_to(), value: <Stands {...to} /> },
  {
    label: m.session_mails(),
    value: mailCount > 0 ? m.session_mail_count({ count: mailCount }) : m.session_no_mails(),
  },
  {
    label: m.session_certificates(),
    value:
      certificateCount > 0 ? m.session_certificate_count({ count: certificateCount }) : m.session_no_certificates(),
  },
  {
    label: m.session_sequence(),
    value: (
      <ol className="session-sequence">
        {sequence.map(({ id, name, isMoved, date, startsAt, endsAt }) => (
          <li key={id} data-moved={isMoved || undefined}>
            <DateText date={date} time={[startsAt, endsAt]} /> {name}
          </li>
        ))}
      </ol>
    ),
  },
];

const roles = {
  trainer: m.session_trainers,
  actor: m.session_actors,
  participant: m.session_participants,
} as const;

function Touched({ people }: { people: Effects["people"] }) {
  return (["trainer", "actor", "participant"] as const).map((as) => {
    const group = people.filter((one) => one.as === as);
    if (group.length === 0) return null;
    const stuck = group.filter(({ conflicts }) => conflicts.length > 0).length;
    return (
      <details key={as} open={stuck > 0 || group.length < 5} className="touched">
        <summary>
          {roles[as]()} ({group.length}){" "}
          {stuck > 0 && <Status tone="danger">{m.session_stuck({ count: stuck })}</Status>}
        </summary>
        <ul className="touched-people">
          {group.map(({ personId, name, conflicts, mailed }) => (
            <li key={personId} data-stuck={conflicts.length > 0 || undefined}>
              {name} {!mailed && <small>({m.session_gets_no_mail()})</small>}
              {conflicts.length > 0 && <Lines lines={conflicts} />}
            </li>
          ))}
        </ul>
      </details>
    );
  });
}
