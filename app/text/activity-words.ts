import type { Locale } from "#db/lists";
import type { ActivityKind, TurnoutRole } from "#db/lists-after";
import { m } from "./messages";

type Word = typeof m.activity_kind_campaign;

const kinds: Record<ActivityKind, Word> = {
  work_session: m.activity_kind_work_session,
  chain_work_session: m.activity_kind_chain_work_session,
  jim_support: m.activity_kind_jim_support,
  expertise_day: m.activity_kind_expertise_day,
  campaign: m.activity_kind_campaign,
  coordination: m.activity_kind_coordination,
  monitoring: m.activity_kind_monitoring,
};

const turnoutRoles: Record<TurnoutRole, Word> = {
  managers: m.activity_role_managers,
  policy_staff: m.activity_role_policy_staff,
  municipality: m.activity_role_municipality,
  professionals: m.activity_role_professionals,
  jims: m.activity_role_jims,
  others: m.activity_role_others,
};

const spoken = (word: Word, locale: Locale | undefined): string => word({}, locale ? { locale } : {});

/** The kind of an activity in words; on the server in a given language. */
export const activityKindName = (kind: ActivityKind, locale?: Locale): string => spoken(kinds[kind], locale);

/** Of whom is counted how many came, in words; on the server in a given language. */
export const turnoutRoleName = (role: TurnoutRole, locale?: Locale): string => spoken(turnoutRoles[role], locale);
