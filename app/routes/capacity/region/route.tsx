import { reader, requireMay } from "~/http/route";

export const loader = reader(({ user }) => {
  requireMay(user, "capacity.read");
  return new Response(null);
});
