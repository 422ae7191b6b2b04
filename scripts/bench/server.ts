import { fork } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../demo/free-port";

export interface Answer {
  status: number;
  body: string;
}

/** A server in a process of its own that can be asked for its CPU time. */
export interface MeasuredServer {
  get: (path: string, cookie?: string) => Promise<Answer>;
  /** CPU milliseconds of the process so far. */
  cpu: () => Promise<number>;
  /** SQL statements so far, when it counts them. */
  statements: () => Promise<number>;
  stop: () => Promise<void>;
}

/** Starts `product` or `floor` of this folder on a database, and waits until it has nothing more to do. */
export async function startServer(
  name: "product" | "floor",
  databaseFile: string,
  { counts = false } = {},
): Promise<MeasuredServer> {
  const port = await freePort();
  const child = fork(path.join(import.meta.dirname, `${name}.ts`), [databaseFile, ...(counts ? ["count"] : [])], {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), APP_URL: `http://127.0.0.1:${port}` },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ask = async (question: string): Promise<number> => {
    child.send(question);
    const [answer] = (await once(child, "message")) as [{ value: number }];
    return answer.value;
  };
  const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
  const fetchPage = (address: string, cookie: string) => request({ agent, port, path: address, headers: { cookie } });
  // A connection that idled for five seconds may close just as it is used again.
  const get = (address: string, cookie = "") => fetchPage(address, cookie).catch(() => fetchPage(address, cookie));
  const server: MeasuredServer = {
    get,
    cpu: () => ask("cpu"),
    statements: () => ask("statements"),
    stop: async () => {
      agent.destroy();
      const exited = once(child, "exit");
      child.kill("SIGTERM");
      await exited;
    },
  };
  await untilReady(server);
  return server;
}

/** Answers, and then is idle: at its start the product makes a backup. */
async function untilReady({ get, cpu }: MeasuredServer): Promise<void> {
  const until = Date.now() + 300_000;
  let answered = false;
  let before = Number.NEGATIVE_INFINITY;
  while (Date.now() < until) {
    await wait(500);
    answered ||= await get("/healthz").then(
      ({ status }) => status === 200,
      () => false,
    );
    if (!answered) continue;
    const now = await cpu();
    if (now - before < 10) return;
    before = now;
  }
  throw new Error("the server was not ready within five minutes");
}

function request(options: http.RequestOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = http.get({ host: "127.0.0.1", ...options }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (text: string) => {
        body += text;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
      response.on("error", reject);
    });
    sent.on("error", reject);
  });
}
