import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { EmptyState, Notice } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { boardPath } from "./address";
import { PeriodButtons, ViewSwitch } from "./controls";
import { DaysGrid } from "./days-grid";
import { OwnDay } from "./own-chips";
import type { OwnPage } from "./own-data";
import { TakeAlong } from "./take-along";

/** One's own sessions, what waits for an answer among them, with the days off. */
export function OwnBoard({ page }: { page: OwnPage }) {
  const { chosen, period, items, exceptions, holidays, unread } = page;
  const isEmpty = items.length === 0;
  return (
    <div className="board">
      <Stack>
        <PageHeader title={m.board_own_title()} lead={<Lead items={items} />} actions={<Actions page={page} />} />
        {unread.length > 0 && <Notice tone="info">{m.board_unread({ names: unread.join(", ") })}</Notice>}
        <div className="board-controls">
          <ViewSwitch chosen={chosen} current={period.view} views={["month", "week"]} />
          <PeriodButtons chosen={chosen} period={period} />
        </div>
        <div className="board-heading">
          <h2>{period.title}</h2>
        </div>
        {isEmpty && (
          <EmptyState icon="calendar" title={m.board_own_none()} action={<ToAvailability />}>
            <p>{m.board_own_none_text()}</p>
          </EmptyState>
        )}
        <DaysGrid
          period={period}
          holidays={holidays}
          contentOf={(date) => {
            const here = items.filter((item) => item.date === date);
            const away = exceptions.filter(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn);
            return here.length + away.length === 0 ? null : <OwnDay items={here} exceptions={away} />;
          }}
        />
        <TakeAlong chosen={chosen} />
      </Stack>
    </div>
  );
}

function Lead({ items }: Pick<OwnPage, "items">) {
  const asked = items.filter(({ asks }) => asks).length;
  const count = items.length;
  return (
    <p role="status">
      {count > 0 ? m.board_own_count({ count }) : m.board_own_none()}
      {asked > 0 && ` ${m.board_own_asked({ count: asked })}.`}
    </p>
  );
}

function Actions({ page: { items, seesBoard } }: { page: OwnPage }) {
  const hasQuestions = items.some(({ asks }) => asks);
  return (
    <>
      {hasQuestions && (
        <LinkButton variant="primary" icon="check" to="/mijn/inzet">
          {m.board_own_answer()}
        </LinkButton>
      )}
      {items.length > 0 && <ToAvailability />}
      {seesBoard && <LinkButton to={boardPath}>{m.board_own_all()}</LinkButton>}
    </>
  );
}

const ToAvailability = () => <LinkButton to="/mijn/beschikbaarheid">{m.board_own_change()}</LinkButton>;
