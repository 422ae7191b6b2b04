import "./ui/styles";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  type MetaFunction,
  Outlet,
  Scripts,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { coachesEver } from "./domain/coaching/parts";
import { localDateOf } from "./domain/dates";
import { programmeName } from "./domain/programme/queries";
import { hasRole } from "./domain/user";
import { destinationsOf, type Place, placeOf, places } from "./http/destinations";
import { NonceContext } from "./http/nonce";
import { publicReader } from "./http/route";
import { currentLocale } from "./text/locale";
import { m } from "./text/messages";
import { roleName } from "./text/roles";
import { ErrorPage } from "./ui/error-page";
import type { IconName } from "./ui/icon";
import { Shell } from "./ui/shell";

export const loader = publicReader(({ context, url }) => {
  const { user } = context;
  return {
    locale: context.locale,
    product: programmeName(context.db),
    path: url.pathname + url.search,
    user: user && { name: user.name, role: user.grants[0]?.role ?? null },
    destinations: user ? destinationsOf(user, coachesEver(context.db, user, localDateOf(context.now))) : [],
    searches: user !== null && hasRole(user, "coordinator", "administrator", "organisation_contact"),
  };
});

/** The page around the pages changes only with who you are. */
export const shouldRevalidate = () => true;

export const meta: MetaFunction = () => [{ title: m.shell_product() }];

const labels: Record<Place, { label: () => string; icon: IconName }> = {
  today: { label: m.shell_place_today, icon: "home" },
  trainings: { label: m.shell_place_trainings, icon: "calendar" },
  board: { label: m.shell_place_board, icon: "board" },
  bookings: { label: m.shell_place_bookings, icon: "check" },
  availability: { label: m.shell_place_availability, icon: "clock" },
  mine: { label: m.shell_place_mine, icon: "certificate" },
  coaching: { label: m.coaching_title, icon: "people" },
  ownTrack: { label: m.shell_place_own_track, icon: "path" },
  people: { label: m.shell_place_people, icon: "people" },
  trainers: { label: m.shell_place_trainers, icon: "trainer" },
  actors: { label: m.shell_place_actors, icon: "actor" },
  organisations: { label: m.shell_place_organisations, icon: "building" },
  programme: { label: m.shell_place_programme, icon: "list" },
  administration: { label: m.shell_place_administration, icon: "gear" },
};

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext);
  const locale = useRouteLoaderData<typeof loader>("root")?.locale ?? currentLocale();
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        <Frame>{children}</Frame>
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const { pathname } = useLocation();
  const mine = data?.destinations ?? [];
  const current = placeOf(pathname, mine);
  const destinations = mine.map((place) => ({
    to: places[place].to,
    label: labels[place].label(),
    icon: labels[place].icon,
    current: place === current,
  }));
  const role = data?.user?.role;
  return (
    <Shell
      product={data?.product ?? m.shell_product()}
      user={data?.user ? { name: data.user.name, roleLabel: role ? roleName(role) : "" } : null}
      destinations={destinations}
      locale={data?.locale ?? currentLocale()}
      path={data?.path}
      search={data?.searches ?? false}
      footer={<a href="/echtheid">{m.certificate_verify_footer()}</a>}
    >
      {children}
    </Shell>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const messages: unknown = isRouteErrorResponse(error) ? error.data?.messages : null;
  return <ErrorPage status={status} messages={Array.isArray(messages) ? messages.map(String) : []} />;
}
