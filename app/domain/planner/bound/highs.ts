import loadHighs, { type Highs } from "highs";

let loading: Promise<Highs> | undefined;

/** The solver, loaded once in a thread. */
export function highs(): Promise<Highs> {
  loading ??= loadHighs();
  return loading;
}
