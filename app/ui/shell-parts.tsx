import { m } from "~/text/messages";
import { Icon } from "./icon";

export interface ShellUser {
  name: string;
  roleLabel: string;
}

interface Switch {
  locale: "nl" | "en";
  path: string | undefined;
}

/** A form on a wide screen; on a phone a link to the page that has the field. */
export function SearchField({ query }: { query: string | undefined }) {
  return (
    <>
      <search className="shell-search">
        <form action="/zoeken" method="get">
          <input
            type="search"
            name="q"
            defaultValue={query}
            aria-label={m.shell_search_label()}
            placeholder={m.shell_search_label()}
            autoComplete="off"
            maxLength={100}
          />
          <button type="submit" aria-label={m.shell_search_submit()}>
            <Icon name="search" />
          </button>
        </form>
      </search>
      <a className="shell-search-link" href="/zoeken" aria-label={m.shell_search_label()}>
        <Icon name="search" />
      </a>
    </>
  );
}

export function UserMenu({ user, locale, path }: { user: ShellUser } & Switch) {
  return (
    <details className="shell-user" name="shell-user">
      <summary>
        <Icon name="person" />
        <span className="shell-user-name">{user.name}</span>
        <Icon name="chevron-down" />
      </summary>
      <div className="shell-user-panel">
        <p>
          <strong>{user.name}</strong>
          <span>{user.roleLabel}</span>
        </p>
        <a href="/mijn/gegevens">
          <Icon name="person" />
          {m.shell_my_data()}
        </a>
        <LanguageSwitch locale={locale} path={path} />
        <form method="post" action="/uitloggen">
          <button type="submit">
            <Icon name="arrow" />
            {m.shell_sign_out()}
          </button>
        </form>
      </div>
    </details>
  );
}

export function LanguageSwitch({ locale, path }: Switch) {
  const other = locale === "nl" ? "en" : "nl";
  return (
    <form method="post" action="/taal">
      {path !== undefined && <input type="hidden" name="to" value={path} />}
      <button type="submit" name="locale" value={other} lang={other}>
        <Icon name="globe" />
        {m.shell_other_language()}
      </button>
    </form>
  );
}
