import type { GroupView, Member } from "~/domain/intervision/facts";
import { requireGrouped, showGroups } from "~/domain/intervision/queries";
import { may } from "~/domain/permissions";
import type { User } from "~/domain/user";
import type { RequestContext } from "~/http/request-context";
import { inWords } from "~/text/reasons.server";

/** The groups of a training with what this user may do about them; refuses `not_found` for who may not see them. */
export function groupsView({ db, now, locale }: RequestContext, user: User, code: string) {
  const { subject } = requireGrouped(db, user, code);
  const { training, canDivide, groups, ungrouped, guides } = showGroups(db, user, code, now);
  const manages = may(user, "intervision.place", subject);
  const seesAll = may(user, "intervision.place", { organisationId: null });
  /** Who is in charge of whom stays on the server: what it means for a group is among the findings. */
  const memberView = ({ enrolmentId, name, organisation, trainingCode }: Member) => ({
    ...{ enrolmentId, name, organisation, trainingCode },
    isMovable: seesAll || trainingCode === training.code,
  });
  /** What is to be said of a group is the coordination's, and what was kept of a meeting its guide's too. */
  const view = ({ findings, members, meetings, ...group }: GroupView) => {
    const mayRecord = may(user, "intervision.record", { ...subject, trainerIds: group.guide ? [group.guide.id] : [] });
    return {
      ...group,
      members: members.map(memberView),
      meetings: mayRecord ? meetings : meetings.map((one) => ({ ...one, record: null })),
      mayRecord,
      isHome: group.homeCode === training.code,
      isOpen: (seesAll || group.homeCode === training.code) && meetings.some(({ isBegun }) => !isBegun),
      findings: manages ? findings.map((one) => inWords(one, locale)) : [],
    };
  };
  return {
    training,
    whyNotDivide: groups.length === 0 && canDivide ? inWords(canDivide, locale) : null,
    mayDivide: canDivide === null && may(user, "intervision.divide", subject),
    manages,
    groups: groups.map(view),
    ungrouped: ungrouped.map(memberView),
    guides: manages ? guides : [],
  };
}

type Page = ReturnType<typeof groupsView>;
export type ShownGroup = Page["groups"][number];
export type ShownMember = ShownGroup["members"][number];
export type ShownMeeting = ShownGroup["meetings"][number];
export type ShownGuide = Page["guides"][number];
