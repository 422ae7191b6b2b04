import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { boardQueryFrom } from "~/domain/board/query";
import { showsOwn } from "~/domain/board/reader";
import { localDateOf } from "~/domain/dates";
import { reader, requireMay } from "~/http/route";
import { m } from "~/text/messages";
import "./board.css";
import type { BoardPage } from "./board-data";
import { boardPage } from "./board-page.server";
import { OwnBoard } from "./own-board";
import type { OwnPage } from "./own-data";
import { ownPage } from "./own-page.server";
import { ProgrammeBoard } from "./programme-board";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const title = data?.kind === "own" ? m.board_own_title() : m.board_title();
  return [{ title: data ? `${title}: ${data.period.title}` : title }];
};

export const loader = reader(({ context, user, url }): BoardPage | OwnPage => {
  requireMay(user, "board.read");
  const asked = boardQueryFrom(url.searchParams, localDateOf(context.now));
  return showsOwn(user, asked.query) ? ownPage(context, user, asked) : boardPage(context, user, url, asked);
});

/** The same address for everyone: whoever coordinates sees the programme's board, a trainer or an actor their own. */
export default function BoardRoute() {
  const page = useLoaderData<typeof loader>();
  return page.kind === "own" ? <OwnBoard page={page} /> : <ProgrammeBoard page={page} />;
}
