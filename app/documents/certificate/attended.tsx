import { Text, View } from "@react-pdf/renderer";
import type { CertificateFacts } from "#db/certificate-facts";
import type { Locale, SessionKind } from "#db/lists";
import { formatDate, formatMinutes } from "~/text/dates";
import { m } from "~/text/messages";
import { ink } from "../ink";

interface Props {
  facts: CertificateFacts;
  scale: number;
}

/** Left every date with place and net hours, and the hours by kind; right who and where. */
export function Attended({ facts, scale }: Props) {
  return (
    <View style={{ flexDirection: "row", flexShrink: 0, gap: 30, marginVertical: 10 * scale }}>
      <View style={{ width: 408 }}>
        <Sessions facts={facts} scale={scale} />
        <Hours facts={facts} scale={scale} />
      </View>
      <View style={{ width: 200 }}>
        <Who facts={facts} scale={scale} />
      </View>
    </View>
  );
}

function Sessions({ facts, scale }: Props) {
  const options = { locale: facts.locale };
  const head = { fontSize: 9 * scale, fontWeight: 600, color: ink.primary } as const;
  return (
    <>
      <View style={{ flexDirection: "row", borderBottomWidth: 1, borderBottomColor: ink.primary, paddingBottom: 3 * scale }}>
        <Text style={{ ...head, flexGrow: 1 }}>{m.certificate_pdf_attended({}, options)}</Text>
        <Text style={head}>{m.certificate_pdf_net_hours({}, options)}</Text>
      </View>
      {facts.sessions.map((session) => (
        <SessionRow key={`${session.date} ${session.name}`} session={session} locale={facts.locale} scale={scale} />
      ))}
    </>
  );
}

function SessionRow({ session, locale, scale }: { session: CertificateFacts["sessions"][number]; locale: Locale; scale: number }) {
  const where = session.place ? `${session.name}, ${session.place}` : session.name;
  return (
    <View style={{ flexDirection: "row", fontSize: 10 * scale, paddingVertical: 2 * scale, gap: 6 * scale }}>
      <Text style={{ width: 86 * scale }}>{formatDate(session.date, locale, "short")}</Text>
      <Text style={{ flex: 1 }}>{where}</Text>
      <Text style={{ width: 70 * scale, textAlign: "right" }}>{formatMinutes(session.netMinutes, locale)}</Text>
    </View>
  );
}

function Hours({ facts, scale }: Props) {
  const options = { locale: facts.locale };
  const names: Record<SessionKind, string> = {
    training_day: m.certificate_pdf_kind_training_day({}, options),
    intervision: m.certificate_pdf_kind_intervision({}, options),
  };
  const kinds = (Object.keys(names) as SessionKind[]).filter((kind) => facts.netMinutes[kind] > 0);
  const total = kinds.reduce((sum, kind) => sum + facts.netMinutes[kind], 0);
  const parts = kinds.map((kind) => `${names[kind]}: ${formatMinutes(facts.netMinutes[kind], facts.locale)}`);
  const all = `${m.certificate_pdf_total({}, options)}: ${formatMinutes(total, facts.locale)}`;
  return (
    <View
      style={{
        flexDirection: "row",
        justifyContent: "space-between",
        fontSize: 10 * scale,
        borderTopWidth: 0.6,
        borderTopColor: ink.line,
        marginTop: 3 * scale,
        paddingTop: 4 * scale,
      }}
    >
      <Text style={{ color: ink.quiet }}>{parts.join("   ")}</Text>
      <Text style={{ fontWeight: 600 }}>{all}</Text>
    </View>
  );
}

function Who({ facts, scale }: Props) {
  const options = { locale: facts.locale };
  const rows: [string, string][] = [
    [m.certificate_pdf_organisation({}, options), facts.organisation],
    [m.certificate_pdf_trainers({ count: facts.trainers.length }, options), facts.trainers.join("\n")],
    [m.certificate_pdf_programme({}, options), facts.programme],
    [m.certificate_pdf_training({}, options), facts.training.code],
  ];
  return rows
    .filter(([, value]) => value !== "")
    .map(([label, value]) => (
      <View key={label} style={{ marginBottom: 6 * scale }}>
        <Text style={{ fontSize: 9 * scale, fontWeight: 600, color: ink.primary }}>{label}</Text>
        <Text style={{ fontSize: 10 * scale, lineHeight: 1.2 }}>{value}</Text>
      </View>
    ));
}
