import { Document, Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import type { Locale } from "#db/lists";
import { formatDate } from "~/text/dates";
import { m } from "~/text/messages";
import { AttendanceTable } from "./attendance-list/table";
import { ink } from "./ink";
import { composedOnly } from "./shaping";

/** What a presentielijst shows; dates and times in Europe/Amsterdam (`2026-03-02`, `09:30`). */
export interface AttendanceListFacts {
  product: string;
  locale: Locale;
  training: { code: string; title: string; organisation: string };
  session: { name: string; date: string; startsAt: string; endsAt: string; place: string | null };
  trainers: string[];
  /** In the order in which they are printed. */
  participants: AttendanceListParticipant[];
}

export interface AttendanceListParticipant {
  /** Surname with its tussenvoegsel as Dutch lists write it: `Berg, van den`. */
  surname: string;
  givenName: string;
  organisation: string | null;
  jobTitle: string | null;
  registration: { register: string; number: string } | null;
}

const styles = StyleSheet.create({
  page: {
    fontFamily: "Sans",
    fontFeatureSettings: composedOnly,
    fontSize: 9.5,
    color: ink.text,
    padding: 36,
    paddingBottom: 48,
  },
  heading: { fontFamily: "Serif", fontSize: 22, color: ink.primary, marginBottom: 2 },
  title: { fontSize: 12, marginBottom: 8 },
  facts: { flexDirection: "row", flexWrap: "wrap", marginBottom: 10 },
  fact: { width: "33.3%", paddingRight: 12, marginBottom: 5 },
  label: { fontSize: 8, fontWeight: 600, color: ink.primary },
  foot: { position: "absolute", left: 36, right: 36, bottom: 22, fontSize: 8, color: ink.quiet },
  footRow: { flexDirection: "row", justifyContent: "space-between" },
});

/** An A4 list, landscape, with a line per participant to sign on and empty lines for who turns up uninvited. */
export function AttendanceListDocument({ facts }: { facts: AttendanceListFacts }) {
  const options = { locale: facts.locale };
  const { training, session } = facts;
  const title = m.attendance_list_title({ code: training.code, session: session.name }, options);
  return (
    <Document
      title={title}
      author={facts.product}
      creator={facts.product}
      producer={facts.product}
      language={facts.locale}
      creationDate={new Date(`${session.date}T12:00:00Z`)}
    >
      <Page size="A4" orientation="landscape" style={styles.page}>
        <Text style={styles.heading}>{m.attendance_list_heading({}, options)}</Text>
        <Text style={styles.title}>{`${training.title} · ${session.name}`}</Text>
        <Facts facts={facts} />
        <AttendanceTable facts={facts} />
        <Foot title={title} locale={facts.locale} />
      </Page>
    </Document>
  );
}

function Facts({ facts }: { facts: AttendanceListFacts }) {
  const options = { locale: facts.locale };
  const { training, session } = facts;
  const rows: [string, string][] = [
    [m.attendance_list_training({}, options), training.code],
    [m.attendance_list_organisation({}, options), training.organisation],
    [m.attendance_list_session({}, options), session.name],
    [
      m.attendance_list_when({}, options),
      `${formatDate(session.date, facts.locale, "long")}, ${session.startsAt}–${session.endsAt}`,
    ],
    [m.attendance_list_place({}, options), session.place ?? "–"],
    [m.attendance_list_trainers({}, options), facts.trainers.join(", ") || "–"],
  ];
  return (
    <View style={styles.facts}>
      {rows.map(([label, value]) => (
        <View key={label} style={styles.fact}>
          <Text style={styles.label}>{label}</Text>
          <Text>{value}</Text>
        </View>
      ))}
    </View>
  );
}

function Foot({ title, locale }: { title: string; locale: Locale }) {
  return (
    <View style={[styles.foot, styles.footRow]} fixed>
      <Text>{title}</Text>
      <Text
        render={({ pageNumber, totalPages }) =>
          m.attendance_list_page({ page: pageNumber, pages: totalPages }, { locale })
        }
      />
    </View>
  );
}
