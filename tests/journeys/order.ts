import { BaseSequencer, type TestSpecification } from "vitest/node";

const isCrawl = ({ moduleId }: TestSpecification): boolean => /\/crawl-\w+\.journey\.ts$/.test(moduleId);

/** The crawls take as long as a good part of the other journeys: they start first, side by side, and the others fill what is left. */
export class CrawlFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isCrawl), ...sorted.filter((file) => !isCrawl(file))];
  }
}
