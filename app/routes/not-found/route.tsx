import { refuse } from "~/domain/refusal";
import { publicReader } from "~/http/route";

export const loader = publicReader(() => refuse("not_found", "not_found"));

export default function NotFound() {
  return null;
}
