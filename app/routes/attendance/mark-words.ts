import type { Mark } from "#db/lists";
import { m } from "~/text/messages";
import type { IconName } from "~/ui/icon";
import type { StatusTone } from "~/ui/status";

export const markWords: Record<Mark, () => string> = {
  present: m.attendance_mark_present,
  late: m.attendance_mark_late,
  left_early: m.attendance_mark_left_early,
  excused: m.attendance_mark_excused,
  absent: m.attendance_mark_absent,
};

export const markIcons: Record<Mark, IconName> = {
  present: "check",
  late: "clock",
  left_early: "arrow",
  excused: "mail",
  absent: "close",
};

export const markTones: Record<Mark, StatusTone> = {
  present: "good",
  late: "warning",
  left_early: "warning",
  excused: "info",
  absent: "danger",
};
