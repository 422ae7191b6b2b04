import { StyleSheet, Text, View } from "@react-pdf/renderer";
import { m } from "~/text/messages";
import type { AttendanceListFacts, AttendanceListParticipant } from "../attendance-list";
import { ink } from "../ink";

const emptyLines = 4;
const widths = ["4%", "17%", "13%", "18%", "13%", "14%", "21%"] as const;

const styles = StyleSheet.create({
  head: { flexDirection: "row", backgroundColor: ink.primary, color: ink.white, fontSize: 8.5, fontWeight: 600 },
  row: { flexDirection: "row", minHeight: 27, borderBottomWidth: 0.6, borderBottomColor: ink.line },
  cell: { paddingHorizontal: 5, paddingVertical: 4, justifyContent: "center" },
  signature: { borderLeftWidth: 0.6, borderLeftColor: ink.line },
  note: { marginTop: 8, color: ink.quiet },
});

export function AttendanceTable({ facts }: { facts: AttendanceListFacts }) {
  const { participants } = facts;
  return (
    <View>
      <Head facts={facts} />
      {participants.map((participant, index) => (
        <Row key={`${index + 1} ${participant.surname}`} cells={[String(index + 1), ...cellsOf(participant)]} />
      ))}
      {Array.from({ length: emptyLines }, (_, index) => participants.length + index + 1).map((number) => (
        <Row key={number} cells={[String(number)]} />
      ))}
      <Text style={styles.note}>{m.attendance_list_walk_in({}, { locale: facts.locale })}</Text>
      <TrainerSignatures facts={facts} />
    </View>
  );
}

function Head({ facts }: { facts: AttendanceListFacts }) {
  const options = { locale: facts.locale };
  const labels = [
    "",
    m.attendance_list_surname({}, options),
    m.attendance_list_given_name({}, options),
    m.attendance_list_employer({}, options),
    m.attendance_list_job_title({}, options),
    m.attendance_list_registration({}, options),
    m.attendance_list_signature({}, options),
  ];
  return (
    <View style={styles.head} fixed>
      {widths.map((width, column) => (
        <View key={`${column + 1}`} style={[styles.cell, { width }]}>
          <Text>{labels[column] ?? ""}</Text>
        </View>
      ))}
    </View>
  );
}

function cellsOf({ surname, givenName, organisation, jobTitle, registration }: AttendanceListParticipant): string[] {
  const register = registration?.register === "other" ? "" : registration?.register;
  return [
    surname,
    givenName,
    organisation ?? "",
    jobTitle ?? "",
    [register, registration?.number].filter(Boolean).join(" "),
  ];
}

function Row({ cells }: { cells: string[] }) {
  return (
    <View style={styles.row} wrap={false}>
      {widths.map((width, column) => (
        <View
          key={`${column + 1}`}
          style={[styles.cell, column === widths.length - 1 ? styles.signature : {}, { width }]}
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
