// Node.js runs TypeScript in a worker only through a loader of that worker's own.
import { register } from "tsx/esm/api";

register();
await import("./planner-thread.ts");
