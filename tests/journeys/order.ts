import { BaseSequencer, type TestSpecification } from "vitest/node";

const isCrawl = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith("/crawl.journey.ts");

/** The crawl takes nearly as long as all other journeys, so it starts first and they run beside it. */
export class CrawlFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isCrawl), ...sorted.filter((file) => !isCrawl(file))];
  }
}
