import { certificateCommands } from "./certificate";
import type { Command } from "./command";
import { exportCommands } from "./export";
import { importCommands } from "./import";
import { keepCommands } from "./keep";
import { loadCommands } from "./load";
import { personCommands } from "./person";
import { scheduleCommands } from "./schedule";
import { trainingCommands } from "./training";

/** Everything an administrator can do from the command line, in the order of the help. */
export const commands: readonly Command[] = [
  ...loadCommands,
  ...personCommands,
  ...importCommands,
  ...trainingCommands,
  ...scheduleCommands,
  ...certificateCommands,
  ...exportCommands,
  ...keepCommands,
];
