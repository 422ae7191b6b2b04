import type { RequestHandler } from "express";
import { repeated, saySorry } from "./sorry";

/** A parameter given twice means two different things to two readers: refused. */
export const refuseDuplicateParameters: RequestHandler = (request, response, next) => {
  const query = request.originalUrl.split("?")[1];
  if (!query?.includes("&")) return next();
  const names = [...new URLSearchParams(query).keys()];
  const isRepeated = names.some((name, position) => names.indexOf(name) !== position);
  if (!isRepeated) return next();
  saySorry(request, response, repeated);
};
