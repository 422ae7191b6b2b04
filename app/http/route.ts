import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect, type TypedResponse } from "@remix-run/node";
import type { Locale } from "#db/lists";
import type { Context } from "~/domain/context";
import { may, type Subject, type Verb } from "~/domain/permissions";
import { Refusal, reason, refuse } from "~/domain/refusal";
import type { User } from "~/domain/user";
import { type Form, readForm } from "./form";
import { type RefusalView, refusalResponse, refusalView, statusOf } from "./refusal-view";
import { domainContext, type RequestContext } from "./request-context";

export interface ReadArgs {
  request: Request;
  url: URL;
  params: Record<string, string | undefined>;
  context: RequestContext;
}

export type UserArgs = ReadArgs & { user: User };
export type WriteArgs = ReadArgs & { form: Form; ctx: Context & { user: User } };

const argsOf = ({ request, params, context }: LoaderFunctionArgs): ReadArgs => ({
  request,
  params,
  context,
  url: new URL(request.url),
});

/** A loader that anyone may call; a refusal becomes the page's error. */
export function publicReader<Data>(read: (args: ReadArgs) => Data | Promise<Data>) {
  return async (args: LoaderFunctionArgs): Promise<Data> => {
    try {
      return await read(argsOf(args));
    } catch (error) {
      throw error instanceof Refusal ? refusalResponse(error, args.context.locale) : error;
    }
  };
}

/** A loader for whoever is signed in; others go to the sign-in page and come back. */
export function reader<Data>(read: (args: UserArgs) => Data | Promise<Data>) {
  return publicReader((args) => read({ ...args, user: requireUser(args) }));
}

function requireUser({ context, url, request }: ReadArgs): User {
  if (context.user) return context.user;
  const back = request.method === "GET" ? `?naar=${encodeURIComponent(url.pathname + url.search)}` : "";
  throw redirect(`/inloggen${back}`);
}

/** An action that anyone may call: what is refused comes back as words, with what was typed. */
export function publicWriter<Result>(act: (args: WriteArgs) => Result | Promise<Result>) {
  return async (args: ActionFunctionArgs): Promise<Result | TypedResponse<{ refusal: RefusalView }>> => {
    const form = await readForm(args.request).catch(() => refuseMalformed(args.context.locale));
    try {
      return await act({ ...argsOf(args), form, ctx: domainContext(args.context, form.once) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.kind === "not_found") throw refusalResponse(error, args.context.locale);
      return json({ refusal: refusalView(error, args.context.locale, form.values) }, { status: statusOf(error) });
    }
  };
}

/** A body that is no form: no browser sends one from our pages. */
function refuseMalformed(locale: Locale): never {
  throw refusalResponse(new Refusal("invalid", [reason("malformed")]), locale);
}

/** An action for whoever is signed in. */
export function writer<Result>(act: (args: WriteArgs & { user: User }) => Result | Promise<Result>) {
  return publicWriter((args) => act({ ...args, user: requireUser(args) }));
}

/** Refuses `not_found` unless the user may: what one may not see is not there. */
export function requireMay(user: User, verb: Verb, subject: Subject = {}): void {
  if (!may(user, verb, subject)) refuse("not_found", "not_found");
}

/** A route's numeric parameter, or `not_found`. */
export function idParam(params: ReadArgs["params"], name: string): number {
  const text = params[name] ?? "";
  return /^[1-9]\d{0,15}$/.test(text) ? Number(text) : refuse("not_found", "not_found");
}

export function textParam(params: ReadArgs["params"], name: string): string {
  return params[name] ?? refuse("not_found", "not_found");
}

/** Redirects after a write, with a word for the next page to show once: `?gelukt=moved`. */
export function done(path: string, notice?: string): Response {
  const [pathname = "/", hash] = path.split("#");
  const joiner = pathname.includes("?") ? "&" : "?";
  const query = notice ? `${joiner}gelukt=${notice}` : "";
  return redirect(`${pathname}${query}${hash ? `#${hash}` : ""}`);
}
