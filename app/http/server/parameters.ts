import type { RequestHandler } from "express";

/** A parameter given twice means two different things to two readers: refused. */
export const refuseDuplicateParameters: RequestHandler = (request, response, next) => {
  const names = [...new URLSearchParams(request.originalUrl.split("?")[1] ?? "").keys()];
  const repeated = names.some((name, position) => names.indexOf(name) !== position);
  if (!repeated) return next();
  response.status(400).type("text/plain").send("A parameter in this address is given more than once.");
};
