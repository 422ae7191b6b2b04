import { and, eq, inArray, isNull } from "drizzle-orm";
import { booking, enrolment, intervisionGroup, intervisionMember, message, session } from "#db/schema.server";
import { isToldIn } from "../booking/told";
import { countStandingCertificates } from "../certificate/find";
import { releaseGroups } from "../intervision/succession";
import { fallBackFrom } from "../make-up/fall-back";
import { queueMessages } from "../message/queue";
import { withoutSecrets } from "../message/secrets";
import { refuse } from "../refusal";
import { type WriteContext, write } from "../write";
import { nextSteps } from "./rules";
import { refuseStale, statusSubject, type TrainingRow, takeStep } from "./step";
import { readState } from "./step-facts";
import { CancelTraining } from "./step-schema";

/**
 * Cancels a training with a reason and queues a mail for its participants (those who wait too), trainers and actors; mails
 * about it that had not left yet are withdrawn. Bookings and enrolments stay as history; who would make something up here
 * loses that place and is told, who was drawn into its intervision groups is in none, and who was in those of another
 * training leaves them. Refuses `stale` when someone else changed it first, and `conflict` once it was delivered or while a
 * certificate of it stands.
 */
export const cancelTraining = write("training.cancel", {
  input: CancelTraining,
  subject: ({ db }, { code }) => statusSubject(db, code),
  work(ctx, { version, reason }, { row }) {
    refuseStale(row, version);
    const steps = nextSteps(readState(ctx.db, row, ctx.now).facts);
    if (!steps.some(({ status }) => status === "cancelled")) return refuse("conflict", "step_not_next");
    const certificates = countStandingCertificates(ctx.db, row.id);
    if (certificates > 0) return refuse("conflict", "certificates_stand", { count: certificates });
    takeStep(ctx, row, "cancelled", reason);
    fallBackFrom(ctx, row.id);
    const mailed = tellEveryone(ctx, row, reason);
    releaseGroups(ctx, row.id);
    return { from: row.status, mailed };
  },
  journal: (detail, { reason }, { row }) => ({
    subject: "training",
    id: row.id,
    trainingId: row.id,
    detail: { ...detail, reason },
  }),
});

const outdated = ["session_moved", "enrolment_placed", "booking_asked", "make_up_booked", "intervision_group"] as const;

function tellEveryone(ctx: WriteContext, row: TrainingRow, reason: string): number {
  ctx.db
    .update(message)
    .set({ cancelledAt: ctx.now, params: withoutSecrets })
    .where(
      and(
        eq(message.trainingId, row.id),
        inArray(message.kind, [...outdated]),
        isNull(message.sentAt),
        isNull(message.cancelledAt),
      ),
    )
    .run();
  const people = listInvolved(ctx, row.id);
  const params = { trainingCode: row.code, reason };
  queueMessages(
    ctx,
    people.map((personId) => ({ kind: "training_cancelled" as const, personId, trainingId: row.id, params })),
  );
  return people.length;
}

/** Everyone who knows of it, each once; who was only put forward does not. */
function listInvolved({ db }: WriteContext, trainingId: number): number[] {
  const participants = db
    .select({ personId: enrolment.personId })
    .from(enrolment)
    .where(and(eq(enrolment.trainingId, trainingId), isNull(enrolment.endedAt)));
  const staff = db
    .select({ personId: booking.personId })
    .from(booking)
    .innerJoin(session, eq(session.id, booking.sessionId))
    .where(and(eq(session.trainingId, trainingId), isNull(booking.endedAt), isToldIn));
  const drawnIn = db
    .select({ personId: enrolment.personId })
    .from(intervisionGroup)
    .innerJoin(intervisionMember, eq(intervisionMember.groupId, intervisionGroup.id))
    .innerJoin(enrolment, eq(enrolment.id, intervisionMember.enrolmentId))
    .where(
      and(eq(intervisionGroup.trainingId, trainingId), isNull(intervisionMember.leftAt), isNull(enrolment.endedAt)),
    );
  return participants
    .union(drawnIn)
    .union(staff)
    .all()
    .map(({ personId }) => personId);
}
