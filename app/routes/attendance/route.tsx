import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addWalkIn } from "~/domain/attendance/add-walk-in";
import { requireShownRegister } from "~/domain/attendance/queries";
import { registerAttendance } from "~/domain/attendance/register";
import { AddWalkIn, RegisterAttendance } from "~/domain/attendance/schemas";
import { submitAttendance } from "~/domain/attendance/submit";
import { mayRecordMeeting } from "~/domain/intervision/meeting";
import type { Form } from "~/http/form";
import { done, idParam, reader, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { inWords } from "~/text/reasons.server";
import { LinkButton } from "~/ui/button";
import { Flash, Notice } from "~/ui/notice";
import { Stack } from "~/ui/page";
import "./attendance.css";
import { RegisterForm } from "./register-form";
import { RegisterHead } from "./register-head";
import { RegisterView } from "./register-view";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${m.attendance_title()} ${data.header.session}` : m.attendance_title() },
];

export const loader = reader(({ context, user, params, url }) => {
  const sessionId = idParam(params, "id");
  const { closed, ...register } = requireShownRegister(context.db, user, sessionId, context.now);
  return {
    ...register,
    closed: closed.map((reason) => inWords(reason, context.locale)),
    mayRecord: mayRecordMeeting(context.db, user, sessionId),
    isCorrecting: url.searchParams.has("corrigeren"),
    notice: url.searchParams.get("gelukt"),
    once: crypto.randomUUID(),
  };
});

/**
 * Saves what is on the form, whichever button was pressed, so that nothing filled in is lost; then does what it asks.
 * Saving and adding do nothing twice by themselves: only submitting needs the key of the form, and a form shown again by
 * the browser's back button still saves.
 */
export const action = writer(({ form, ctx: { once, ...ctx }, params }) => {
  const sessionId = idParam(params, "id");
  const input = form.input(RegisterAttendance, { sessionId });
  registerAttendance(ctx, { ...input, marks: sentMarks(input.marks ?? [], form.intent === "everyone") });
  const isAdding = form.intent === "walk-in" || form.text("name") !== "" || form.text("email") !== "";
  if (isAdding) addWalkIn(ctx, form.input(AddWalkIn, { sessionId }));
  if (form.intent === "submit") submitAttendance({ ...ctx, ...(once ? { once } : {}) }, { sessionId });
  return done(`/bijeenkomsten/${sessionId}/presentie`, noticeOf(form, isAdding));
});

type SentMarks = NonNullable<ReturnType<typeof RegisterAttendance.parse>["marks"]>;

/** The minutes and reason that a row still holds from another choice are left out. */
function sentMarks<Sent extends { mark?: SentMarks[number]["mark"]; minutesMissed?: unknown }>(
  marks: Sent[],
  isEveryone: boolean,
): Sent[] {
  return marks.map((sent) => {
    const mark = sent.mark ?? (isEveryone ? "present" : null);
    const minutesMissed = mark === "late" || mark === "left_early" ? sent.minutesMissed : null;
    return { ...sent, mark, minutesMissed };
  });
}

function noticeOf(form: Form, isAdding: boolean): string {
  if (form.intent === "submit") return "ingediend";
  if (isAdding) return "toegevoegd";
  return form.text("correctionReason") ? "gecorrigeerd" : "opgeslagen";
}

const flashes: Record<string, () => string> = {
  opgeslagen: m.attendance_flash_saved,
  ingediend: m.attendance_flash_submitted,
  toegevoegd: m.attendance_flash_added,
  gecorrigeerd: m.attendance_flash_corrected,
};

export default function Attendance() {
  const { once, notice, mayRecord, isCorrecting, closed, ...register } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const isReading = closed.length > 0 || (register.header.submitted && !isCorrecting && !refusal);
  const flash = notice ? flashes[notice] : undefined;
  return (
    <Stack>
      <RegisterHead header={register.header} mayRecord={mayRecord} />
      <Flash message={flash && !refusal ? { tone: "good", text: flash() } : null} />
      {closed.map((why) => (
        <Notice key={why} tone="info">
          {why}
        </Notice>
      ))}
      {!isReading && register.header.submitted && <Notice tone="info">{m.attendance_correct_lead()}</Notice>}
      {isReading && closed.length === 0 && <Submitted />}
      {isReading ? (
        <RegisterView lines={register.lines} />
      ) : (
        <RegisterForm key={once} register={{ ...register, closed: [] }} refusal={refusal} once={once} />
      )}
    </Stack>
  );
}

function Submitted() {
  return (
    <div className="register-submitted">
      <p>{m.attendance_next_submitted()}</p>
      <LinkButton to="?corrigeren=1" variant="secondary" icon="edit">
        {m.attendance_correct()}
      </LinkButton>
    </div>
  );
}
