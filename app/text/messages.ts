import "./locale";

export { m } from "./generated/messages.js";
