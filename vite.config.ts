import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vitest/config";
import remixConfig from "./remix.config.js";
import { CrawlFirst } from "./tests/journeys/order";

const alias = [
  { find: /^~\//, replacement: `${import.meta.dirname}/app/` },
  { find: /^#db\//, replacement: `${import.meta.dirname}/db/` },
];
/** Where messages stand one by one, each page's script gets its own and no others. */
const dividedMessages = {
  find: /^\.\/all-messages\.js$/,
  replacement: `${import.meta.dirname}/app/text/generated/messages/_index.js`,
};

export default defineConfig({
  plugins: process.env.VITEST ? [] : [remix(remixConfig)],
  resolve: { alias: process.env.VITEST ? alias : [...alias, dividedMessages] },
  build: { target: "es2022", assetsInlineLimit: 0 },
  test: {
    sequence: { sequencer: CrawlFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/journeys/**"],
          pool: "threads",
          isolate: false,
          maxWorkers: "100%",
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "journeys",
          include: ["tests/journeys/**/*.journey.ts"],
          globalSetup: "tests/journeys/world.ts",
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
