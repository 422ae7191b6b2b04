export * from "./changes";
export * from "./problem";
export * from "./rules";
export * from "./solution";
