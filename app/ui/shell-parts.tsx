import { useRef } from "react";
import { m } from "~/text/messages";
import { Icon } from "./icon";
import "./shell-parts.css";
import { useClosing } from "./use-closing";

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
  const menu = useRef<HTMLDetailsElement>(null);
  useClosing(menu);
  return (
    <details className="shell-user" ref={menu}>
      <summary>
        <Icon name="person" />
        <span className="shell-user-name">{user.name}</span>
        <Icon name="chevron-down" />
      </summary>
      <div className="shell-user-panel">
        <p>
          <strong>{user.name}</strong>
          <span className="shell-user-role">{user.roleLabel}</span>
        </p>
        <a className="shell-user-item" href="/mijn/gegevens">
          <Icon name="person" />
          {m.shell_my_data()}
        </a>
        <LanguageSwitch className="shell-user-item" locale={locale} path={path} />
        <form method="post" action="/uitloggen">
          <button className="shell-user-item" type="submit">
            <Icon name="arrow" />
            {m.shell_sign_out()}
          </button>
        </form>
      </div>
    </details>
  );
}

export function LanguageSwitch({ locale, path, className }: Switch & { className: string }) {
  const other = locale === "nl" ? "en" : "nl";
  return (
    <form method="post" action="/taal">
      {path !== undefined && <input type="hidden" name="to" value={path} />}
      <button className={className} type="submit" name="locale" value={other} lang={other}>
        <Icon name="globe" />
        {m.shell_other_language()}
      </button>
    </form>
  );
}
