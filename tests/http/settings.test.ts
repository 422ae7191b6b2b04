import { describe, expect, test } from "vitest";
import { readSettings } from "~/http/settings";

const production = { APP_URL: "https://jim.example.org", SESSION_SECRET: "x".repeat(32) };

describe("what stands without any setting", () => {
  test("in a demo", () => {
    expect(readSettings({}, { mode: "demo" })).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      appUrl: "http://127.0.0.1:3000",
      dataDir: "./data",
      smtpUrl: null,
      trustProxy: false,
      logLevel: "info",
    });
  });

  test("an empty value counts as absent", () => {
    expect(readSettings({ PORT: " ", APP_URL: "" }, { mode: "test" }).appUrl).toBe("http://127.0.0.1:3000");
  });

  test("the address follows the port", () => {
    expect(readSettings({ PORT: "4310" }, { mode: "demo" }).appUrl).toBe("http://127.0.0.1:4310");
  });
});

test.each([["APP_URL"], ["SESSION_SECRET"]])("production needs %s", (name) => {
  expect(() => readSettings({ ...production, [name]: undefined }, { mode: "production" })).toThrow(
    `SETTINGS: ${name} is missing; it should be`,
  );
});

test.each([
  ["PORT", "abc", 'PORT should be a whole number from 1 to 65535, not "abc"'],
  ["PORT", "0", "PORT should be"],
  ["PORT", "65536", "PORT should be"],
  ["PORT", "-1", "PORT should be"],
  ["PORT", "3000.5", "PORT should be"],
  ["HOST", "a b", "HOST should be"],
  ["APP_URL", "jim.example.org", "APP_URL should be the public address"],
  ["APP_URL", "ftp://jim.example.org", "APP_URL should be"],
  ["APP_URL", "https://jim.example.org/path", "APP_URL should be"],
  ["APP_URL", "https://user:secret@jim.example.org", "APP_URL should be"],
  ["SMTP_URL", "https://mail.example.org", "SMTP_URL should be smtp://user:password@host:587"],
  ["MAIL_FROM", "nobody", "MAIL_FROM should be an e-mail address"],
  ["MAIL_FROM", "JIM <a@example.org>\r\nBcc: b@example.org", "MAIL_FROM should be"],
  ["TRUST_PROXY", "perhaps", "TRUST_PROXY should be on or off"],
  ["LOG_LEVEL", "loud", "LOG_LEVEL should be one of trace, debug"],
])("%s=%j is refused by name", (name, value, message) => {
  expect(() => readSettings({ ...production, [name]: value }, { mode: "production" })).toThrow(message);
});

test("a wrong secret is not repeated", () => {
  const read = () => readSettings({ ...production, SESSION_SECRET: "hunter2" }, { mode: "production" });
  expect(read).toThrow("at least 32 random characters");
  expect(read).not.toThrow("hunter2");
});

test("every setting reaches its place", () => {
  const env = {
    ...production,
    PORT: "8080",
    HOST: "::1",
    APP_URL: "https://jim.example.org/",
    DATA_DIR: "/srv/jim",
    SMTP_URL: "smtps://user:secret@mail.example.org:465",
    MAIL_FROM: "JIM <noreply@example.org>",
    TRUST_PROXY: "on",
    LOG_LEVEL: "warn",
  };
  expect(readSettings(env, { mode: "production" })).toEqual({
    mode: "production",
    port: 8080,
    host: "::1",
    appUrl: "https://jim.example.org",
    dataDir: "/srv/jim",
    sessionSecret: production.SESSION_SECRET,
    smtpUrl: "smtps://user:secret@mail.example.org:465",
    mailFrom: "JIM <noreply@example.org>",
    trustProxy: true,
    logLevel: "warn",
  });
});
