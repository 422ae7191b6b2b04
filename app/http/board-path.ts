import { safePath } from "./safe-path";

const board = "/planbord";
/** What an earlier move left in the address for the board to say once. */
const notices = ["gelukt", "bijeenkomst"];

/** The board as someone left it, with what to say there now; anything that is no board of ours becomes the board as such. */
export function boardPath(left: string | null | undefined, say: Record<string, string> = {}): string {
  const { pathname, searchParams } = new URL(safePath(left), "http://own.invalid");
  if (pathname !== board && !pathname.startsWith(`${board}/`)) return withQuery(board, Object.entries(say));
  const kept = [...searchParams].filter(([name]) => !notices.includes(name));
  return withQuery(pathname, [...kept, ...Object.entries(say)]);
}

/** Each name once: an address that names something twice is refused. */
function withQuery(path: string, pairs: [string, string][]): string {
  const query = new URLSearchParams([...new Map(pairs)]).toString();
  return query ? `${path}?${query}` : path;
}
