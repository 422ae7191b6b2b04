import type { ReactNode } from "react";
import type { RegistrationView } from "~/domain/intervision/facts";
import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { Section } from "~/ui/page";
import { Status } from "~/ui/status";
import { Row, Table } from "~/ui/table";
import { GuidedHours } from "./guided-hours";
import type { GuidingView } from "./guiding.server";

interface GuidingPartProps {
  guiding: GuidingView;
  /** What can be done about a registration. */
  action?: ((registration: RegistrationView) => ReactNode) | undefined;
  /** A form for one more. */
  children?: ReactNode;
}

/** Where someone is registered as a guide of intervision, and how many hours they guided. */
export function GuidingPart({ guiding: { registrations, hours }, action, children }: GuidingPartProps) {
  return (
    <Section id="begeleider" title={m.intervision_guiding_title()} lead={<p>{m.intervision_guiding_lead()}</p>}>
      {registrations.length === 0 && <p>{m.intervision_registration_none()}</p>}
      {registrations.length > 0 && <Registrations registrations={registrations} action={action} />}
      {children}
      <GuidedHours hours={hours} />
    </Section>
  );
}

function Registrations({
  registrations,
  action,
}: { registrations: RegistrationView[] } & Pick<GuidingPartProps, "action">) {
  const columns = [
    { key: "register", label: m.intervision_registration_register() },
    { key: "number", label: m.intervision_registration_number() },
    { key: "from", label: m.intervision_registration_from() },
    { key: "until", label: m.intervision_registration_until() },
    { key: "state", label: m.intervision_registration_state() },
    ...(action ? [{ key: "act" as const, label: m.intervision_registration_end(), hidden: true }] : []),
  ] as const;
  return (
    <Table caption={m.intervision_registrations()} captionHidden columns={columns}>
      {registrations.map((one) => (
        <Row
          key={one.id}
          columns={columns}
          cells={{
            register: one.register,
            number: one.number,
            from: <DateText date={one.startsOn} />,
            until: one.endsOn === null ? m.intervision_registration_open() : <DateText date={one.endsOn} />,
            state: one.holdsToday ? (
              <Status tone="good">{m.intervision_registration_holds()}</Status>
            ) : (
              <Status tone="neutral">{m.intervision_registration_not()}</Status>
            ),
            act: action?.(one) ?? null,
          }}
        />
      ))}
    </Table>
  );
}
