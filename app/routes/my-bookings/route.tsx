import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerBooking } from "~/domain/booking/answer";
import { listMyBookings } from "~/domain/booking/mine";
import { AnswerBooking } from "~/domain/booking/schemas";
import { coachingPartsOf } from "~/domain/coaching/parts";
import { localDateOf } from "~/domain/dates";
import { done, reader, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { EmptyState, Flash } from "~/ui/notice";
import { PageHeader, Section, Stack } from "~/ui/page";
import { BookingTable } from "./booking-table";
import "./my-bookings.css";
import { QuestionCards } from "./question-cards";

export const meta: MetaFunction = () => [{ title: m.booking_mine_title() }];

export const loader = reader(({ context: { db, now }, user, url }) => ({
  ...listMyBookings(db, user, now),
  coaches: coachingPartsOf(db, user, localDateOf(now)).coaches,
  notice: url.searchParams.get("gelukt"),
}));

export const action = writer(({ ctx, form }) => {
  const { answer } = answerBooking(ctx, form.input(AnswerBooking));
  return done("/mijn/inzet", answer === "accepted" ? "ja" : "nee");
});

export default function MyBookings() {
  const { toAnswer, coming, past, coaches, notice } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const isEmpty = [toAnswer, coming, past].every(({ length }) => length === 0);
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.booking_mine_title()}
        lead={<p>{m.booking_mine_lead()}</p>}
        actions={
          <>
            <LinkButton icon="calendar" to="/planbord?wie=ik">
              {m.board_own_link()}
            </LinkButton>
            {coaches && <LinkButton to="/mijn/coaching">{m.coaching_own_title()}</LinkButton>}
          </>
        }
      />
      <Flash message={flashOf(notice)} />
      <FormErrors refusal={refusal} />
      {isEmpty && (
        <EmptyState title={m.booking_mine_empty()} icon="calendar">
          {m.booking_mine_empty_text()}
        </EmptyState>
      )}
      {toAnswer.length > 0 && (
        <Section title={m.booking_mine_asked()} lead={m.booking_answer_choice()}>
          <QuestionCards bookings={toAnswer} />
        </Section>
      )}
      {coming.length > 0 && (
        <Section title={m.booking_mine_coming()}>
          <BookingTable caption={m.booking_mine_coming()} bookings={coming} />
        </Section>
      )}
      {past.length > 0 && (
        <Section title={m.booking_mine_past()}>
          <BookingTable caption={m.booking_mine_past()} bookings={past} />
        </Section>
      )}
      <Section title={m.capacity_feed_title()} lead={<p>{m.capacity_feed_part()}</p>}>
        <p>
          <LinkButton to="/mijn/agenda" icon="calendar">
            {m.capacity_feed_part_link()}
          </LinkButton>
        </p>
      </Section>
    </Stack>
  );
}

function flashOf(notice: string | null) {
  if (notice === "ja") return { tone: "good" as const, text: m.booking_said_yes_next() };
  return notice === "nee" ? { tone: "info" as const, text: m.booking_said_no() } : null;
}
