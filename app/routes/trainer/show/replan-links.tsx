import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";

interface ReplanLinksProps {
  personId: number;
  pauses: readonly { id: number; startsOn: string; endsOn: string | null }[];
  today: string;
}

/** Absences that go on or are to come, each with the way to plan again what stands in them. */
export function ReplanLinks({ personId, pauses, today }: ReplanLinksProps) {
  const open = pauses.filter(({ endsOn }) => endsOn === null || endsOn >= today);
  return open.map(({ id, startsOn, endsOn }) => {
    const from = startsOn < today ? today : startsOn;
    const query = new URLSearchParams({ wie: String(personId), van: from, tot: endsOn ?? "" });
    return (
      <p key={id}>
        <LinkButton icon="board" to={`/planbord/voorstellen/nieuw?${query}#uitval`}>
          {m.planning_proposal_to_replan_from({ date: formatDate(from, currentLocale()) })}
        </LinkButton>
      </p>
    );
  });
}
