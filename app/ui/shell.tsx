import type { ReactNode } from "react";
import { m } from "~/text/messages";
import "./shell.css";
import { type Destination, Destinations } from "./shell-nav";
import { LanguageSwitch, SearchField, type ShellUser, UserMenu } from "./shell-parts";

export interface ShellProps {
  product: string;
  user: ShellUser | null;
  destinations: readonly Destination[];
  locale: "nl" | "en";
  /** Where the language switch comes back to; without it the server decides. */
  path?: string | undefined;
  search?: boolean | undefined;
  /** What was searched for, when this is the page of results. */
  query?: string | undefined;
  footer?: ReactNode;
  children: ReactNode;
}

/** Everything around a page: who you are, where you can go, and the page itself. */
export function Shell({ product, user, destinations, search, query, locale, path, footer, children }: ShellProps) {
  return (
    <div className="shell">
      <a className="shell-skip" href="#inhoud">
        {m.shell_skip()}
      </a>
      <header className="shell-header">
        <div className="shell-bar">
          <a className="shell-product" href="/">
            <Emblem />
            <span className="shell-product-name">{product}</span>
          </a>
          {search && <SearchField query={query} />}
          {user ? <UserMenu user={user} locale={locale} path={path} /> : <Visitor locale={locale} path={path} />}
        </div>
      </header>
      {destinations.length > 0 && <Destinations destinations={destinations} />}
      <main className="shell-main" id="inhoud" tabIndex={-1}>
        {children}
      </main>
      <footer className="shell-footer">
        <div className="shell-footer-inner">
          <p>{product}</p>
          {footer}
        </div>
      </footer>
    </div>
  );
}

function Visitor({ locale, path }: { locale: "nl" | "en"; path: string | undefined }) {
  return (
    <div className="shell-visitor">
      <LanguageSwitch className="shell-visit" locale={locale} path={path} />
      <a className="shell-visit" href="/inloggen">
        {m.shell_sign_in()}
      </a>
    </div>
  );
}

/** Someone with someone beside them. */
function Emblem() {
  return (
    <svg className="shell-emblem" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <circle cx="12" cy="10" r="5" />
      <path d="M3 27c0-6 4-9.5 9-9.5s9 3.5 9 9.5z" />
      <circle className="shell-emblem-other" cx="22.5" cy="13" r="3.5" />
      <path className="shell-emblem-other" d="M20 18.8c5-.8 9 2.4 9 8.2h-5.2c0-3.4-1.4-6.3-3.8-8.2z" />
    </svg>
  );
}
