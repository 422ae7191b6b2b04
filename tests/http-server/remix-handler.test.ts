import type { AddressInfo } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { remixRouter } from "~/http/server/remix-handler";
import { ask } from "../journeys/asking";

const gone = () => {
  throw Response.json({ messages: ["Dit bestaat niet."] }, { status: 404 });
};
const build = {
  entry: { module: { default: () => new Response("a page") } },
  routes: {
    root: { id: "root", path: "", module: {} },
    file: { id: "file", parentId: "root", path: "stukken/:number.pdf", module: { loader: gone } },
    list: { id: "list", parentId: "root", path: "lijst.csv", module: { loader: () => new Response("a;b") } },
  },
  assets: { routes: {}, entry: { module: "", imports: [] }, url: "", version: "1" },
  future: {},
  publicPath: "/",
  assetsBuildDirectory: "",
  isSpaMode: false,
} as unknown as ServerBuild;

const app = express().use(remixRouter(build, "http://localhost", () => Promise.resolve({} as never)));
let baseUrl = "";
let stop = () => {};
beforeAll(async () => {
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stop = () => server.close();
});
afterAll(() => stop());

const browser = "text/html,application/xhtml+xml,*/*;q=0.8";

test.each([
  ["a browser", "/stukken/9.pdf", browser, "text/html", "Pagina niet gevonden"],
  ["a script", "/stukken/9.pdf", "*/*", "application/json", "Dit bestaat niet."],
  ["a browser", "/stukken/%E0%A4%A.pdf", browser, "text/html", "Pagina niet gevonden"],
  ["a script", "/stukken/%FF.pdf", "*/*", "text/html", "Pagina niet gevonden"],
])("%s that asks %s in vain", async (_who, path, accept, type, words) => {
  const { status, headers, body } = await ask(baseUrl, path, { headers: { Accept: accept } });
  expect(status).toBe(404);
  expect(headers["content-type"]).toContain(type);
  expect(body).toContain(words);
});

test("a file that is there comes as it is", async () => {
  const { status, body } = await ask(baseUrl, "/lijst.csv", { headers: { Accept: browser } });
  expect([status, body]).toEqual([200, "a;b"]);
});
