import { redirect } from "@remix-run/node";
import { reader } from "~/http/route";

export const loader = reader(() => redirect("/mijn/gegevens"));
