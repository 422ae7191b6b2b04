import { createCookie } from "@remix-run/node";
import { absoluteHours } from "~/domain/sign-in/session";
import type { Settings } from "./settings";

const isSecure = (settings: Settings) => settings.appUrl.startsWith("https:");
const nameOf = (settings: Settings, name: string) => (isSecure(settings) ? `__Host-${name}` : name);

const build = (settings: Settings, name: string, maxAge: number) =>
  createCookie(nameOf(settings, name), {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(settings),
    secrets: [settings.sessionSecret],
    maxAge,
  });

/** Holds the session's token. */
export const sessionCookie = (settings: Settings) => build(settings, "jim", absoluteHours * 3600);

/** Ties the code in the mail to the browser that asked for it. */
export const challengeCookie = (settings: Settings) => build(settings, "jim-code", 15 * 60);

/** The language of whoever is not signed in. */
export const languageCookie = (settings: Settings) => build(settings, "jim-language", 365 * 86400);
