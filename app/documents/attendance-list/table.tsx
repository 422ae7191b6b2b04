import { StyleSheet, Text, View } from "@react-pdf/renderer";
import { registrationWords } from "~/domain/person/registration-words";
import { m } from "~/text/messages";
import type { AttendanceListFacts, AttendanceListParticipant } from "../attendance-list";
import { ink } from "../ink";

const emptyLines = 4;
const columns = ["number", "surname", "givenName", "organisation", "jobTitle", "registration", "signature"] as const;
type Cells = Partial<Record<(typeof columns)[number], string>>;

const widths: Required<Cells> = {
  number: "4%",
  surname: "15%",
  givenName: "13%",
  organisation: "19%",
  jobTitle: "17%",
  registration: "14%",
  signature: "18%",
};

const styles = StyleSheet.create({
  head: { flexDirection: "row", backgroundColor: ink.primary, color: ink.white, fontSize: 8.5, fontWeight: 600 },
  row: { flexDirection: "row", minHeight: 24, borderBottomWidth: 0.6, borderBottomColor: ink.line },
  cell: { paddingHorizontal: 5, paddingVertical: 4, justifyContent: "center" },
  signature: { borderLeftWidth: 0.6, borderLeftColor: ink.line },
  note: { marginTop: 8, color: ink.quiet },
});

export function AttendanceTable({ facts }: { facts: AttendanceListFacts }) {
  const { participants } = facts;
  return (
    <View>
      <Head facts={facts} />
      {numbered(participants).map(({ number, participant }) => (
        <Row key={number} cells={{ number: String(number), ...cellsOf(participant) }} />
      ))}
      {Array.from({ length: emptyLines }, (_, index) => participants.length + index + 1).map((number) => (
        <Row key={number} cells={{ number: String(number) }} />
      ))}
      <Text style={styles.note}>{m.attendance_list_walk_in({}, { locale: facts.locale })}</Text>
      <TrainerSignatures facts={facts} />
    </View>
  );
}

const numbered = (participants: AttendanceListParticipant[]) =>
  participants.map((participant, index) => ({ number: index + 1, participant }));

function Head({ facts }: { facts: AttendanceListFacts }) {
  const options = { locale: facts.locale };
  const labels: Cells = {
    surname: m.attendance_list_surname({}, options),
    givenName: m.attendance_list_given_name({}, options),
    organisation: m.attendance_list_employer({}, options),
    jobTitle: m.attendance_list_job_title({}, options),
    registration: m.attendance_list_registration({}, options),
    signature: m.attendance_list_signature({}, options),
  };
  return (
    <View style={styles.head} fixed>
      {columns.map((column) => (
        <View key={column} style={[styles.cell, { width: widths[column] }]}>
          <Text>{labels[column] ?? ""}</Text>
        </View>
      ))}
    </View>
  );
}

function cellsOf({ surname, givenName, organisation, jobTitle, registration }: AttendanceListParticipant): Cells {
  return {
    surname,
    givenName,
    organisation: organisation ?? "",
    jobTitle: jobTitle ?? "",
    registration: registration ? registrationWords(registration) : "",
  };
}

function Row({ cells }: { cells: Cells }) {
  return (
    <View style={styles.row} wrap={false}>
      {columns.map((column) => (
        <View
          key={column}
          style={[styles.cell, column === "signature" ? styles.signature : {}, { width: widths[column] }]}
        >
          {cells[column] ? <Text>{cells[column]}</Text> : null}
        </View>
      ))}
    </View>
  );
}

function TrainerSignatures({ facts }: { facts: AttendanceListFacts }) {
  const label = m.attendance_list_trainer_signature({}, { locale: facts.locale });
  return (
    <View style={{ flexDirection: "row", flexWrap: "wrap", gap: 24, marginTop: 10 }} wrap={false}>
      {facts.trainers.map((trainer) => (
        <View key={trainer} style={{ width: 220 }}>
          <Text style={{ color: ink.quiet }}>{label}</Text>
          <View style={{ height: 30, borderBottomWidth: 0.8, borderBottomColor: ink.text }} />
          <Text>{trainer}</Text>
        </View>
      ))}
    </View>
  );
}
