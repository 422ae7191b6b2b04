import { useLocation } from "@remix-run/react";
import { m } from "~/text/messages";
import { ButtonGroup, LinkButton } from "~/ui/button";
import { EmptyState, Notice } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { boardAddress } from "./address";
import type { BoardItem, BoardPage } from "./board-data";
import { CalendarView } from "./calendar/calendar-view";
import { SessionChip } from "./chip";
import { GroupSwitch, PeriodButtons, ViewSwitch } from "./controls";
import { DaysGrid } from "./days-grid";
import { MovedFlash } from "./drag/moved-flash";
import { BoardStage } from "./drag/stage";
import { FilterForm } from "./filter-form";
import { Legend } from "./legend";
import { Matrix } from "./matrix";
import { Needs } from "./needs";
import { QuietPart } from "./quiet-part";
import { TakeAlong } from "./take-along";
import { UnplacedPart } from "./unplaced-part";

/** The board of the programme: what stands when, what waits, and what still wants a date beside it. */
export function ProgrammeBoard({ page }: { page: BoardPage }) {
  const { chosen, period, by, groups, counts, unplaced, may } = page;
  return (
    <BoardStage>
      <div className="board">
        <Stack>
          <PageHeader title={m.board_title()} lead={<Needs {...page} />} actions={<Actions {...{ may, unplaced }} />} />
          <MovedFlash moved={page.moved} />
          <Misread unread={page.unread} actorsHidden={page.actorsHidden} />
          <div className="board-controls">
            <ViewSwitch chosen={chosen} current={period.view} />
            <GroupSwitch chosen={chosen} current={by} groups={groups} />
            <PeriodButtons chosen={chosen} period={period} />
          </div>
          <FilterForm {...page} />
          <div className="board-parts" data-beside={unplaced.all > 0 || undefined}>
            <div className="board-main">
              <div className="board-heading">
                <h2>{period.title}</h2>
                <p role="status">{counts.all > 0 ? m.board_count({ count: counts.all }) : m.board_count_none()}</p>
              </div>
              <Shown page={page} />
              <QuietPart by={by} quiet={page.quiet} />
            </div>
            {unplaced.all > 0 && <UnplacedPart unplaced={unplaced} chosen={chosen} />}
          </div>
          <Legend />
          <TakeAlong chosen={chosen} />
        </Stack>
      </div>
    </BoardStage>
  );
}

function Actions({ may, unplaced }: Pick<BoardPage, "may" | "unplaced">) {
  const proposes = may.propose && unplaced.all > 0;
  return (
    <ButtonGroup>
      {proposes && (
        <LinkButton variant="primary" to="/planbord/voorstellen/nieuw">
          {m.board_act_propose()}
        </LinkButton>
      )}
      {may.plan && !proposes && (
        <LinkButton variant="primary" icon="plus" to="/trainingen/nieuw">
          {m.board_act_plan()}
        </LinkButton>
      )}
      {may.propose && <LinkButton to="/planbord/voorstellen">{m.board_to_proposals()}</LinkButton>}
      {may.capacity && <LinkButton to="/planbord/capaciteit">{m.board_to_capacity()}</LinkButton>}
      {may.weigh && <LinkButton to="/planbord/weging">{m.board_to_weights()}</LinkButton>}
      {may.own && <LinkButton to={boardAddress({ wie: "ik" })}>{m.board_own_others()}</LinkButton>}
    </ButtonGroup>
  );
}

function Misread({ unread, actorsHidden }: Pick<BoardPage, "unread" | "actorsHidden">) {
  return (
    <>
      {unread.length > 0 && <Notice tone="info">{m.board_unread({ names: unread.join(", ") })}</Notice>}
      {actorsHidden && <Notice tone="info">{m.board_no_actors()}</Notice>}
    </>
  );
}

function Shown({ page }: { page: BoardPage }) {
  const { period, by, items, holidays, chosen, wanting, may } = page;
  const { pathname, search } = useLocation();
  const back = pathname + search;
  const isCalendar = period.view !== "quarter" && by === "region";
  if (page.rows.length === 0 && !isCalendar) return <Nothing {...{ chosen, wanting, may }} />;
  if (!isCalendar) return <Matrix {...page} />;
  return (
    <>
      {items.length === 0 && <Nothing {...{ chosen, wanting, may }} />}
      <CalendarView items={items} holidays={holidays} range={period}>
        <DaysGrid period={period} holidays={holidays} contentOf={(date) => chipsOn(date, items, back)} />
      </CalendarView>
    </>
  );
}

function chipsOn(date: string, items: readonly BoardItem[], back: string) {
  const here = items.filter((item) => item.date === date);
  if (here.length === 0) return null;
  return here.map((item) => <SessionChip key={item.sessionId} item={item} back={back} shape="of-day-and-region" />);
}

function Nothing({ chosen, wanting, may }: Pick<BoardPage, "chosen" | "wanting" | "may">) {
  const isNarrowed = Boolean(chosen.regio || chosen.organisatie);
  const clear = boardAddress(chosen, { regio: undefined, organisatie: undefined, mist: undefined });
  if (wanting || isNarrowed) {
    return (
      <EmptyState
        icon={wanting ? "check" : "search"}
        title={wanting ? m.board_empty_missing() : m.board_empty_filtered()}
        action={<LinkButton to={clear}>{m.board_filter_everything()}</LinkButton>}
      >
        <p>{wanting ? m.board_empty_missing_text() : m.board_empty_filtered_text()}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="board"
      title={m.board_empty_title()}
      action={may.plan && <LinkButton to="/trainingen/nieuw">{m.board_act_plan()}</LinkButton>}
    >
      <p>{m.board_empty_text()}</p>
    </EmptyState>
  );
}
