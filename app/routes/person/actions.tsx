import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";

interface ActionsProps {
  personId: number;
  may: { change: boolean; readTrainer: boolean; beginTrack: boolean };
}

/** Where the record can be changed, and where it stands as a trainer's. */
export function Actions({ personId, may }: ActionsProps) {
  return (
    <>
      {may.readTrainer && <LinkButton to={`/trainers/${personId}`}>{m.trainer_to_file()}</LinkButton>}
      {may.beginTrack && <LinkButton to={`/trainers/${personId}/traject`}>{m.trainer_start_at_person()}</LinkButton>}
      {may.change && (
        <LinkButton icon="edit" to={`/mensen/${personId}?wijzigen`}>
          {m.person_change()}
        </LinkButton>
      )}
    </>
  );
}
