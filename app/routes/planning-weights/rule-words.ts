import type { PlanningRule } from "#db/lists";
import { m } from "~/text/messages";

interface RuleWords {
  name: () => string;
  hint: () => string;
}

/** What each soft rule is called, and what its points are for. */
export const ruleWords: Record<PlanningRule, RuleWords> = {
  unplaced: { name: m.planning_weight_unplaced, hint: m.planning_weight_unplaced_hint },
  travelTrainer: { name: m.planning_weight_travelTrainer, hint: m.planning_weight_travelTrainer_hint },
  travelActor: { name: m.planning_weight_travelActor, hint: m.planning_weight_travelActor_hint },
  outOfRegion: { name: m.planning_weight_outOfRegion, hint: m.planning_weight_outOfRegion_hint },
  preferredDate: { name: m.planning_weight_preferredDate, hint: m.planning_weight_preferredDate_hint },
  schoolHoliday: { name: m.planning_weight_schoolHoliday, hint: m.planning_weight_schoolHoliday_hint },
  secondActorMissing: { name: m.planning_weight_secondActorMissing, hint: m.planning_weight_secondActorMissing_hint },
  actorChange: { name: m.planning_weight_actorChange, hint: m.planning_weight_actorChange_hint },
  twoNewTrainers: { name: m.planning_weight_twoNewTrainers, hint: m.planning_weight_twoNewTrainers_hint },
  traineeSlotMissing: { name: m.planning_weight_traineeSlotMissing, hint: m.planning_weight_traineeSlotMissing_hint },
  loadOver: { name: m.planning_weight_loadOver, hint: m.planning_weight_loadOver_hint },
  loadUnder: { name: m.planning_weight_loadUnder, hint: m.planning_weight_loadUnder_hint },
  actorLoad: { name: m.planning_weight_actorLoad, hint: m.planning_weight_actorLoad_hint },
  changeDate: { name: m.planning_weight_changeDate, hint: m.planning_weight_changeDate_hint },
  changeTrainer: { name: m.planning_weight_changeTrainer, hint: m.planning_weight_changeTrainer_hint },
  changeActor: { name: m.planning_weight_changeActor, hint: m.planning_weight_changeActor_hint },
};
