import type { MetaFunction, SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Refusal } from "~/domain/refusal";
import { type FoundSession, requireSession } from "~/domain/session/find";
import { moveSession } from "~/domain/session/move";
import { MoveSession } from "~/domain/session/schemas";
import type { Target } from "~/domain/session/target";
import { whyNotMovable } from "~/domain/session/weigh-move";
import { trainingSubject } from "~/domain/training/visible";
import { boardPath } from "~/http/board-path";
import { done, idParam, reader, requireMay, type UserArgs, writer } from "~/http/route";
import { m } from "~/text/messages";
import { inWords } from "~/text/reasons.server";
import { DialogPart } from "~/ui/dialog-part";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { placeChoices } from "../place-choices.server";
import { previewOf, type TypedTarget, typedTarget } from "../preview.server";
import { PreviewPart } from "../preview-part";
import { refusedMove } from "../refused-move.server";
import { Stale } from "../stale";
import { namedAsInAddress, wantedTarget } from "./address";
import "./move.css";
import { MoveForm } from "./move-form";
import { SessionNow } from "./session-now";
import { undoInput } from "./undo.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.board_move_title({ session: data?.session.name ?? "" }) },
];

export const loader = reader(({ context, user, params, url }) => {
  const row = requireMovable({ context, user, params });
  const { id, name, date, startsAt, endsAt, version } = row.session;
  const why = whyNotMovable(row);
  const wanted = why ? null : wantedTarget(url.searchParams, targetAsTyped(row.session));
  return {
    session: { id, name, date, startsAt, endsAt, version },
    training: { code: row.training.code, client: row.client },
    why: why ? inWords(why, context.locale) : null,
    locations: placeChoices(context, row),
    target: wanted ?? targetAsTyped(row.session),
    preview: wanted ? previewOf(context, row, wanted) : null,
    back: boardPath(url.searchParams.get("terug")),
    once: crypto.randomUUID(),
  };
});

export type MovePage = Awaited<ReturnType<typeof loader>>;

/** Who may see the session but not move it finds no page to do so. */
function requireMovable({ context, user, params }: Pick<UserArgs, "context" | "user" | "params">): FoundSession {
  const row = requireSession(context.db, user, idParam(params, "id"));
  requireMay(user, "session.move", trainingSubject(context.db, row.training));
  return row;
}

const targetAsTyped = ({ date, startsAt, endsAt, locationId }: Target): TypedTarget => ({
  ...{ date, startsAt, endsAt },
  locationId: String(locationId ?? ""),
});

export const action = writer(({ context, ctx, form, user, params, url }) => {
  const { session } = requireMovable({ context, user, params });
  const isUndo = form.intent === "undo";
  const undo = isUndo ? undoInput(context, session.id, form) : null;
  try {
    moveSession(ctx, undo ?? form.input(MoveSession, { sessionId: session.id }));
    const notice = { gelukt: isUndo ? "teruggezet" : "verplaatst", bijeenkomst: String(session.id) };
    return done(boardPath(url.searchParams.get("terug"), notice));
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === "not_found") throw error;
    const typed = undo ? targetAsTyped(undo) : typedTarget((name) => form.text(name));
    return refusedMove({ context, user, form }, session.id, error, typed);
  }
});

export default function MoveSessionPage() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const refused = result && "preview" in result ? result : null;
  const { session, training, why, back } = page;
  const title = m.board_move_title({ session: session.name });
  return (
    <Stack gap="wide">
      <PageHeader title={title} breadcrumbs={[{ label: m.shell_place_board(), to: back }, { label: title }]} />
      <DialogPart>
        <SessionNow session={session} training={training} />
        {refused?.refusal.kind === "stale" && <Stale current={refused.refusal.current} typed={refused.typed} />}
        <FormErrors refusal={refused && namedAsInAddress(refused.refusal)} labels={labels()} />
        {why === null ? (
          <Change page={page} refused={refused} />
        ) : (
          <Notice tone="info">{m.session_not_movable({ reason: why })}</Notice>
        )}
        <ul className="move-ways">
          <li>
            <a href={`/bijeenkomsten/${session.id}`}>{m.board_move_to_session()}</a>
          </li>
          <li>
            <a href={`/trainingen/${training.code}`}>{m.board_move_to_training({ code: training.code })}</a>
          </li>
        </ul>
      </DialogPart>
    </Stack>
  );
}

const labels = () => ({
  datum: m.session_new_date(),
  van: m.session_starts(),
  tot: m.session_ends(),
  locatie: m.session_location(),
  waiverReason: m.session_waiver_label(),
});

type Refused = Extract<SerializeFrom<typeof action>, { preview: unknown }>;

function Change({ page, refused }: { page: MovePage; refused: Refused | null }) {
  const target = refused?.typed ?? page.target;
  const preview = refused ? refused.preview : page.preview;
  const { values, fields } = refused?.refusal ?? { values: {}, fields: {} };
  return (
    <>
      <h2 className="visually-hidden">{m.session_move()}</h2>
      <MoveForm page={page} target={target} preview={preview} errors={fields} />
      {preview?.effects && (
        <PreviewPart
          effects={preview.effects}
          typed={target}
          version={page.session.version}
          once={page.once}
          reason={refused ? { value: String(values.waiverReason ?? ""), errors: fields.waiverReason } : undefined}
        />
      )}
    </>
  );
}
