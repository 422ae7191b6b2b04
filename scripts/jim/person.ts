import { addPerson } from "~/domain/person/add";
import { parseName } from "~/domain/person/parse-name";
import { refuseField } from "~/domain/refusal";
import { m } from "~/text/messages";
import { type Command, optional, required } from "./command";

const add: Command = {
  usage:
    'person add --name "Anna van der Berg" --email EMAIL --role ROLE [--organisation NAME] [--job-title TEXT] [--manager EMAIL]',
  summary: (locale) => m.jim_person_add_summary({}, { locale }),
  options: {
    name: { type: "string" },
    email: { type: "string" },
    role: { type: "string" },
    organisation: { type: "string" },
    "job-title": { type: "string" },
    manager: { type: "string" },
  },
  run(call) {
    const name = required(call, "name");
    const role = required(call, "role").replaceAll("-", "_");
    const input = {
      ...(parseName(name) ?? refuseField("name", "name_incomplete")),
      email: required(call, "email"),
      role: role as Parameters<typeof addPerson>[1]["role"],
      organisation: optional(call, "organisation"),
      jobTitle: optional(call, "job-title"),
      manager: optional(call, "manager"),
    };
    const added = addPerson({ db: call.open({ create: true }), user: null, now: call.now }, input);
    const say = added.isNew ? m.jim_person_add_done : m.jim_person_add_known;
    return { data: added, lines: [say({ name, id: added.personId }, { locale: call.locale })] };
  },
};

const signInLink: Command = {
  usage: "sign-in-link EMAIL",
  summary: (locale) => m.jim_sign_in_link_summary({}, { locale }),
  async run(call) {
    const { issueSignInLink } = await import("~/domain/sign-in/request");
    const [email = ""] = call.args;
    const { linkToken } = issueSignInLink({ db: call.open(), user: null, now: call.now }, email);
    const url = `${call.settings.appUrl}/inloggen/link/${linkToken}`;
    return { data: { url }, lines: [url] };
  },
};

export const personCommands = [add, signInLink];
