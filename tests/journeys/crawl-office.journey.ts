import { crawlPart } from "./crawl";

crawlPart("office");
