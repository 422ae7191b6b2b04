import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { may, type Verb } from "~/domain/permissions";
import { refuse } from "~/domain/refusal";
import { reader } from "~/http/route";
import { m } from "~/text/messages";
import { Card, Cards, PageHeader, Stack } from "~/ui/page";

export const meta: MetaFunction = () => [{ title: m.administration_title() }];

const rooms = [
  { key: "locations", to: "/beheer/locaties", verb: "location.edit" },
  { key: "types", to: "/beheer/trainingssoorten", verb: "trainingType.edit" },
  { key: "tracks", to: "/beheer/trajecten", verb: "track.edit" },
  { key: "holidays", to: "/beheer/vakanties", verb: "schoolHoliday.edit" },
  { key: "allowances", to: "/beheer/vergoedingen", verb: "allowanceRate.edit" },
  { key: "programme", to: "/beheer/programma", verb: "programme.edit" },
  { key: "mail", to: "/beheer/mail", verb: "message.list" },
  { key: "journal", to: "/beheer/journaal", verb: "journal.list" },
] as const satisfies readonly { key: string; to: string; verb: Verb }[];

type Room = (typeof rooms)[number]["key"];

export const loader = reader(({ user }) => {
  const open = rooms.filter(({ verb }) => may(user, verb)).map(({ key, to }) => ({ key, to }));
  return open.length > 0 ? { open } : refuse("not_found", "not_found");
});

const words: Record<Room, { title: () => string; text: () => string }> = {
  locations: { title: m.administration_locations, text: m.administration_locations_text },
  types: { title: m.administration_types, text: m.administration_types_text },
  tracks: { title: m.track_title, text: m.administration_tracks_text },
  holidays: { title: m.administration_holidays, text: m.administration_holidays_text },
  allowances: { title: m.allowance_rates_title, text: m.allowance_rates_text },
  programme: { title: m.administration_programme, text: m.administration_programme_text },
  mail: { title: m.administration_mail, text: m.administration_mail_text },
  journal: { title: m.administration_journal, text: m.administration_journal_text },
};

export default function Administration() {
  const { open } = useLoaderData<typeof loader>();
  return (
    <Stack gap="wide">
      <PageHeader title={m.administration_title()} />
      <h2 className="visually-hidden">{m.administration_rooms()}</h2>
      <Cards>
        {open.map(({ key, to }) => (
          <Card key={key} title={words[key].title()} to={to}>
            <p>{words[key].text()}</p>
          </Card>
        ))}
      </Cards>
    </Stack>
  );
}
