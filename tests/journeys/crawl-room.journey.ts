import { crawlPart } from "./crawl";

crawlPart("room");
