import { m } from "~/text/messages";
import { FormErrors } from "~/ui/form-errors";
import { Flash, Notice } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { Stale } from "~/ui/stale";
import { ByHand } from "./by-hand";
import type { PlacePage } from "./place-page.server";
import { PlacedPart } from "./placed-part";
import { PreviewPart } from "./preview-part";
import { SuggestionCards } from "./suggestion-cards";
import { WhyPart } from "./why-part";
import { WishPart, wishLabels } from "./wish-part";

interface Refused {
  intent: string;
  refusal: {
    kind: string;
    messages: string[];
    fields: Record<string, string[]>;
    current: Record<string, string> | null;
    values: Record<string, string | string[]>;
  };
}

interface PlaceViewProps {
  page: PlacePage;
  refused: Refused | null;
}

export function PlaceView({ page, refused }: PlaceViewProps) {
  const { training, sessions, back } = page;
  const title = m.planning_place_title({ code: training.code });
  return (
    <Stack gap="wide">
      <PageHeader
        title={title}
        breadcrumbs={[{ label: m.planning_place_board(), to: back }, { label: title }]}
        lead={
          <p>
            {m.planning_place_lead_undated({
              ...{ client: training.client, region: training.region },
              ...{ type: training.type, year: training.year },
            })}
          </p>
        }
      />
      {sessions.length > 0 ? <Placed page={page} refused={refused} /> : <Unplaced page={page} refused={refused} />}
    </Stack>
  );
}

/** Whoever sent a choice while another was carried out should not take that one for theirs. */
const Placed = ({ page, refused }: PlaceViewProps) => (
  <>
    {refused && (
      <Notice tone="warning" title={m.planning_place_stale()}>
        {m.planning_place_stale_placed()}
      </Notice>
    )}
    <PlacedPart {...page} notice={refused ? null : page.notice} />
  </>
);

function Unplaced({ page, refused }: PlaceViewProps) {
  const { training, left, preview, suggestions, why, date } = page;
  if (training.status !== "planned") return <Notice tone="info">{m.planning_place_over()}</Notice>;
  const wish = refused?.intent === "wish" ? refused.refusal : undefined;
  return (
    <>
      {!refused && <Said page={page} />}
      {refused && <Refusals {...refused} />}
      {preview && <PreviewPart {...page} preview={preview} reasonErrors={refused?.refusal.fields.waiverReason} />}
      {left !== null && (
        <Notice tone="info" title={m.planning_place_left()}>
          {left}
        </Notice>
      )}
      {date !== null && <ByHand {...page} />}
      {suggestions.length > 0 && <SuggestionCards {...page} />}
      {why && <WhyPart {...page} why={why} />}
      <WishPart {...page} refusal={wish} isOpen={wish !== undefined || why !== null} />
      {date === null && <ByHand {...page} />}
    </>
  );
}

function Said({ page: { notice, suggestions } }: { page: PlacePage }) {
  if (notice === "gewenst") return <Flash message={{ tone: "good", text: m.planning_wish_saved() }} />;
  if (notice !== "veranderd") return null;
  const text = suggestions.length > 0 ? m.planning_why_taken() : m.planning_why_taken_none();
  return <Flash message={{ tone: suggestions.length > 0 ? "good" : "warning", text }} />;
}

function Refusals({ intent, refusal }: Refused) {
  if (refusal.kind !== "stale") return <FormErrors refusal={refusal} labels={labelsOf(intent)} />;
  if (intent === "wish") return <Stale refusal={refusal} labels={wishLabels()} />;
  return (
    <Notice tone="warning" title={m.planning_place_stale()}>
      {m.planning_place_stale_text()}
    </Notice>
  );
}

const labelsOf = (intent: string): Record<string, string> =>
  intent === "wish" ? wishLabels() : { waiverReason: m.session_waiver_label() };
