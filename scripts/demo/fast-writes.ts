import type { Database } from "#db/client.server";

/**
 * Runs `work` without waiting for the disk and with a larger page cache, and puts both settings back. For a file that
 * can be made again: after a power cut it may be damaged.
 */
export async function withFastWrites<T>(db: Database, work: () => Promise<T>): Promise<T> {
  const client = db.$client;
  const synchronous = Number(client.pragma("synchronous", { simple: true }));
  const cacheSize = Number(client.pragma("cache_size", { simple: true }));
  client.pragma("synchronous = OFF");
  client.pragma("cache_size = -262144");
  try {
    return await work();
  } finally {
    client.pragma(`cache_size = ${cacheSize}`);
    client.pragma(`synchronous = ${synchronous}`);
  }
}
