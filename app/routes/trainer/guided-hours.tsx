import type { GuidedHours as Hours } from "~/domain/intervision/hours";
import { formatMinutes } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { Row, Table } from "~/ui/table";

/** The hours someone guided, by the registers in which they stood on the day. */
export function GuidedHours({ hours: { minutes, meetings, byRegister } }: { hours: Hours }) {
  if (meetings === 0) return <p>{m.intervision_guided_none()}</p>;
  const columns = [
    { key: "register", label: m.intervision_registration_register() },
    { key: "hours", label: m.intervision_guided_hours(), align: "end" },
    { key: "meetings", label: m.intervision_meetings(), align: "end" },
  ] as const;
  const said = (count: number) => formatMinutes(count, currentLocale());
  return (
    <>
      <h3>{m.intervision_guided_title()}</h3>
      <p>{m.intervision_guided_text({ hours: said(minutes), count: meetings })}</p>
      <Table caption={m.intervision_guided_title()} captionHidden columns={columns}>
        {byRegister.map((one) => (
          <Row
            key={one.register}
            columns={columns}
            cells={{
              register: one.register ?? m.intervision_guided_unregistered(),
              hours: said(one.minutes),
              meetings: String(one.meetings),
            }}
          />
        ))}
      </Table>
    </>
  );
}
