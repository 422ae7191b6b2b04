/** A path of our own to go back to; anything that could lead to another site becomes the start page. */
export function safePath(path: string | null | undefined): string {
  if (!path || !/^\/(?![/\\])[^\\\s]*$/.test(path)) return "/";
  const url = new URL(path, "http://own.invalid");
  return url.host === "own.invalid" ? url.pathname + url.search : "/";
}
