import type { Database } from "#db/client.server";

/** How often a statement is carried out meanwhile, of those that are prepared meanwhile too. */
export async function countStatements({ $client: client }: Database, work: () => unknown): Promise<number> {
  const prepare = client.prepare.bind(client);
  let count = 0;
  const counting = (sql: string) => {
    const prepared = prepare(sql);
    for (const way of ["all", "get", "run"] as const) {
      const carryOut = prepared[way].bind(prepared);
      Object.defineProperty(prepared, way, {
        value: (...params: unknown[]) => {
          count += 1;
          return carryOut(...params);
        },
      });
    }
    return prepared;
  };
  client.prepare = counting as typeof client.prepare;
  await work();
  client.prepare = prepare;
  return count;
}
