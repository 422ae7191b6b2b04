import type { ReactNode } from "react";
import { m } from "~/text/messages";
import "./card.css";
import "./page.css";

export interface Crumb {
  label: string;
  /** Absent on the last one: the page you are on. */
  to?: string | undefined;
}

export interface PageHeaderProps {
  title: string;
  breadcrumbs?: readonly Crumb[] | undefined;
  lead?: ReactNode;
  /** A `Status`, beside the title. */
  status?: ReactNode;
  /** Buttons; the primary one first. */
  actions?: ReactNode;
}

export function PageHeader({ title, breadcrumbs, lead, status, actions }: PageHeaderProps) {
  return (
    <div className="page-header">
      {breadcrumbs && breadcrumbs.length > 0 && <Breadcrumbs crumbs={breadcrumbs} />}
      <div className="page-header-row">
        <div className="page-header-words">
          <div className="page-title">
            <h1>{title}</h1>
            {status}
          </div>
          {lead && <div className="page-lead">{lead}</div>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
    </div>
  );
}

function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="breadcrumbs" aria-label={m.shell_breadcrumbs()}>
      <ol>
        {crumbs.map(({ label, to }) => (
          <li key={label}>{to === undefined ? <span aria-current="page">{label}</span> : <a href={to}>{label}</a>}</li>
        ))}
      </ol>
    </nav>
  );
}

export interface SectionProps {
  title: string;
  id?: string | undefined;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of a page under a heading of the second level. */
export function Section({ title, id, lead, actions, children }: SectionProps) {
  return (
    <section className="section" id={id}>
      <div className="section-header">
        <h2>{title}</h2>
        {actions && <div className="section-actions">{actions}</div>}
      </div>
      {lead && <div className="section-lead">{lead}</div>}
      {children}
    </section>
  );
}

/** Cards side by side where there is room. */
export function Cards({ children }: { children: ReactNode }) {
  return <ul className="cards">{children}</ul>;
}

export interface CardProps {
  title: string;
  to?: string | undefined;
  /** A `Status`, above the title. */
  status?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}

/** One thing in `Cards`; with `to` the whole card is its link. */
export function Card({ title, to, status, actions, children }: CardProps) {
  return (
    <li className="card" data-linked={to === undefined ? undefined : true}>
      <div className="card-words">
        <h3>{to === undefined ? title : <a href={to}>{title}</a>}</h3>
        {status}
        {children}
      </div>
      {actions && <div className="card-actions">{actions}</div>}
    </li>
  );
}

/** A plain surface around something: a form, a picture, a table. */
export function Panel({ children }: { children: ReactNode }) {
  return <div className="panel">{children}</div>;
}

/** Things below each other with even space. */
export function Stack({ gap = "normal", children }: { gap?: "tight" | "normal" | "wide"; children: ReactNode }) {
  return (
    <div className="stack" data-gap={gap}>
      {children}
    </div>
  );
}

/** Beside each other where there is room: halves, or a main part with an aside. */
export function Columns({ shape = "halves", children }: { shape?: "halves" | "main-aside"; children: ReactNode }) {
  return (
    <div className="columns" data-shape={shape}>
      {children}
    </div>
  );
}

/** For screen readers alone. */
export function Hidden({ children }: { children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>;
}
