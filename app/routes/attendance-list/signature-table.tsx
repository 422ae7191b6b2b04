import type { ListedParticipant } from "~/domain/attendance/list";
import { registrationWords } from "~/domain/person/registration-words";
import { m } from "~/text/messages";
import { Row, Table } from "~/ui/table";

const emptyLines = 4;

const columnsOf = () =>
  [
    { key: "surname", label: m.attendance_list_surname() },
    { key: "givenName", label: m.attendance_list_given_name() },
    { key: "organisation", label: m.attendance_list_employer() },
    { key: "jobTitle", label: m.attendance_list_job_title() },
    { key: "registration", label: m.attendance_list_registration() },
    { key: "signature", label: m.attendance_list_signature() },
  ] as const;

/** A line for each participant to sign on, and empty ones for who turns up uninvited. */
export function SignatureTable({ caption, participants }: { caption: string; participants: ListedParticipant[] }) {
  const columns = columnsOf();
  const blank = Array.from({ length: emptyLines }, (_, index) => participants.length + index + 1);
  return (
    <Table caption={caption} captionHidden columns={columns}>
      {participants.map((participant, index) => (
        <Row key={participant.enrolmentId} columns={columns} cells={cellsOf(participant, index + 1)} />
      ))}
      {blank.map((number) => (
        <Row
          key={number}
          columns={columns}
          cells={{
            surname: `${number}.`,
            givenName: "",
            organisation: "",
            jobTitle: "",
            registration: "",
            signature: "",
          }}
        />
      ))}
    </Table>
  );
}

function cellsOf(participant: ListedParticipant, number: number) {
  const { surname, givenName, organisation, jobTitle, registration, makesUp } = participant;
  return {
    surname: `${number}. ${surname}`,
    givenName: makesUp ? `${givenName} (${m.make_up_register_guest({ code: makesUp })})` : givenName,
    organisation: organisation ?? "",
    jobTitle: jobTitle ?? "",
    registration: registration ? registrationWords(registration) : "",
    signature: "",
  };
}
