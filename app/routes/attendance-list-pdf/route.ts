import type { Locale } from "#db/lists";
import { renderAttendanceList } from "~/documents/render.server";
import { type ListedParticipant, requireAttendanceList } from "~/domain/attendance/list";
import { programmeName } from "~/domain/programme/queries";
import { idParam, reader } from "~/http/route";
import { m } from "~/text/messages";

/** The attendance list as a PDF to print and sign. */
export const loader = reader(async ({ context, user, params }) => {
  const { locale, db } = context;
  const { header, title, trainers, participants } = requireAttendanceList(db, user, idParam(params, "id"));
  const { session: name, date, startsAt, endsAt, place, trainingCode: code, organisation } = header;
  const bytes = await renderAttendanceList({
    product: programmeName(db) ?? m.shell_product({}, { locale }),
    locale,
    training: { code, title, organisation },
    session: { name, date, startsAt, endsAt, place },
    trainers,
    participants: participants.map((one) => ({ ...one, givenName: withGuest(one, locale) })),
  });
  const headers = {
    "Content-Type": "application/pdf",
    "Content-Disposition": `inline; filename="presentielijst-${code}-${header.sessionId}.pdf"`,
  };
  return new Response(new Uint8Array(bytes), { headers });
});

const withGuest = ({ givenName, makesUp }: ListedParticipant, locale: Locale): string =>
  makesUp ? `${givenName} (${m.make_up_register_guest({ code: makesUp }, { locale })})` : givenName;
