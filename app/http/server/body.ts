import type { Request } from "express";

const megabyte = 1024 * 1024;
export const formLimit = megabyte;
export const fileLimit = 5 * megabyte;
/** A sender who goes on after this much is cut off. */
const drainLimit = 64 * megabyte;

/** The body is larger than we take; what was sent was thrown away, not kept. */
export class BodyTooBig extends Error {
  constructor(readonly limit: number) {
    super(`The body is larger than ${limit} bytes.`);
  }
}

/** Reads a body of at most 1 MB, or 5 MB when it may hold a file. */
export async function readBody(request: Request): Promise<Buffer> {
  const limit = request.is("multipart/form-data") ? fileLimit : formLimit;
  const declared = Number(request.headers["content-length"] ?? 0);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (declared <= limit && size <= limit) chunks.push(chunk);
    else chunks.length = 0;
    if (size > drainLimit) break;
  }
  if (declared > limit || size > limit) throw new BodyTooBig(limit);
  return Buffer.concat(chunks);
}
