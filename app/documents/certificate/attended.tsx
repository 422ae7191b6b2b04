import { Text, View } from "@react-pdf/renderer";
import type { TrainingFacts } from "#db/certificate-facts";
import { type Locale, type SessionKind, sessionKinds } from "#db/lists";
import { formatDate, formatMinutes } from "~/text/dates";
import { m } from "~/text/messages";
import { ink } from "../ink";

interface Props {
  facts: TrainingFacts;
  scale: number;
}

/** Every attended date with its place and net hours, the hours by kind, and then who and where. */
export function Attended({ facts, scale }: Props) {
  return (
    <View style={{ flexShrink: 0, marginVertical: 8 * scale }}>
      <Head facts={facts} scale={scale} />
      {facts.sessions.map((session) => (
        <SessionRow key={`${session.date} ${session.name}`} session={session} locale={facts.locale} scale={scale} />
      ))}
      <Hours facts={facts} scale={scale} />
    </View>
  );
}

const columns = (scale: number) => ({
  date: { width: 100 * scale },
  name: { width: 170 },
  place: { flex: 1 },
  hours: { width: 90 * scale, textAlign: "right" as const },
});

function Head({ facts, scale }: Props) {
  const options = { locale: facts.locale };
  return (
    <View
      style={{
        flexDirection: "row",
        justifyContent: "space-between",
        fontSize: 9 * scale,
        fontWeight: 600,
        color: ink.primary,
        borderBottomWidth: 1,
        borderBottomColor: ink.primary,
        paddingBottom: 3 * scale,
        marginBottom: 2 * scale,
      }}
    >
      <Text>{m.certificate_pdf_attended({ training: facts.training.code }, options)}</Text>
      <Text>{m.certificate_pdf_net_hours({}, options)}</Text>
    </View>
  );
}

type Session = TrainingFacts["sessions"][number];

function SessionRow({ session, locale, scale }: { session: Session; locale: Locale; scale: number }) {
  const column = columns(scale);
  return (
    <View style={{ flexDirection: "row", fontSize: 10 * scale, paddingVertical: 1.6 * scale, gap: 8 * scale }}>
      <Text style={column.date}>{formatDate(session.date, locale, "short")}</Text>
      <Text style={column.name}>{session.name}</Text>
      <Text style={column.place}>{session.place ?? ""}</Text>
      <Text style={column.hours}>{formatMinutes(session.netMinutes, locale)}</Text>
    </View>
  );
}

function Hours({ facts, scale }: Props) {
  return (
    <Text
      style={{
        fontSize: 10 * scale,
        color: ink.quiet,
        textAlign: "right",
        borderTopWidth: 0.6,
        borderTopColor: ink.line,
        marginTop: 3 * scale,
        paddingTop: 4 * scale,
      }}
    >
      {`${hoursByKind(facts).join(" · ")} · `}
      <Text style={{ fontWeight: 600, color: ink.text }}>{totalHours(facts)}</Text>
    </Text>
  );
}

const shownKinds = ({ netMinutes }: TrainingFacts) => sessionKinds.filter((kind) => netMinutes[kind] > 0);

function hoursByKind(facts: TrainingFacts): string[] {
  const options = { locale: facts.locale };
  const names: Record<SessionKind, string> = {
    training_day: m.certificate_pdf_kind_training_day({}, options),
    intervision: m.certificate_pdf_kind_intervision({}, options),
  };
  return shownKinds(facts).map((kind) => `${names[kind]} ${formatMinutes(facts.netMinutes[kind], facts.locale)}`);
}

function totalHours(facts: TrainingFacts): string {
  const minutes = shownKinds(facts).reduce((sum, kind) => sum + facts.netMinutes[kind], 0);
  return `${m.certificate_pdf_total({}, { locale: facts.locale })} ${formatMinutes(minutes, facts.locale)}`;
}
