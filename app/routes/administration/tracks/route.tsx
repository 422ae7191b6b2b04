import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Qualification } from "#db/lists";
import { localDateOf } from "~/domain/dates";
import { listTracks } from "~/domain/track/queries";
import { reader, requireMay } from "~/http/route";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { Status } from "~/ui/status";
import { Row, Table } from "~/ui/table";
import { qualificationWords, validityText } from "../track/words";

export const meta: MetaFunction = () => [{ title: m.track_title() }];

export const loader = reader(({ context, user }) => {
  requireMay(user, "track.edit");
  const today = localDateOf(context.now);
  const tracks = listTracks(context.db, user).map(({ id, name, qualification, retiredOn, ...row }) => ({
    ...{ id, name, qualification, isRetired: retiredOn !== null && retiredOn <= today },
    ...{ edition: row.edition, steps: row.steps, validityMonths: row.validityMonths, candidates: row.candidates },
  }));
  return { tracks };
});

interface ListedTrack {
  id: number;
  name: string;
  qualification: Qualification;
  isRetired: boolean;
  edition: number;
  steps: number;
  validityMonths: number | null;
  candidates: number;
}

export default function Tracks() {
  const { tracks } = useLoaderData<typeof loader>();
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.track_title()}
        breadcrumbs={[{ label: m.administration_title(), to: "/beheer" }, { label: m.track_title() }]}
        lead={<p>{m.track_list_lead()}</p>}
        actions={
          <LinkButton variant="primary" icon="plus" to="/beheer/trajecten/nieuw">
            {m.track_new()}
          </LinkButton>
        }
      />
      {tracks.length === 0 ? <EmptyState icon="list" title={m.track_none()} /> : <TrackTable tracks={tracks} />}
    </Stack>
  );
}

function TrackTable({ tracks }: { tracks: readonly ListedTrack[] }) {
  const columns = [
    { key: "name", label: m.track_name() },
    { key: "leadsTo", label: m.track_leads_to() },
    { key: "steps", label: m.track_edition_steps(), align: "end" },
    { key: "validity", label: m.track_validity_short() },
    { key: "candidates", label: m.track_edition_candidates(), align: "end" },
    { key: "status", label: m.track_status() },
  ] as const;
  return (
    <Table caption={m.track_title()} captionHidden columns={columns}>
      {tracks.map(({ id, name, qualification, steps, validityMonths, candidates, edition, isRetired }) => (
        <Row
          key={id}
          columns={columns}
          cells={{
            name: <a href={`/beheer/trajecten/${id}`}>{name}</a>,
            leadsTo: qualificationWords[qualification](),
            steps,
            validity: validityText(validityMonths),
            candidates,
            status: isRetired ? (
              <Status tone="neutral">{m.track_retired()}</Status>
            ) : (
              <Status tone="good">{m.track_in_use({ edition })}</Status>
            ),
          }}
        />
      ))}
    </Table>
  );
}
