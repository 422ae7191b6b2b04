export * from "./schema/certificate";
export * from "./schema/enrolment";
export * from "./schema/organisation";
export * from "./schema/person";
export * from "./schema/programme";
export * from "./schema/session";
export * from "./schema/system";
export * from "./schema/training";
