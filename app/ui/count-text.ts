import { currentLocale } from "~/text/locale";

/** 3000 as 3.000 in Dutch and 3,000 in English; without Intl, so that server and browser always agree. */
export const countText = (count: number): string =>
  String(count).replace(/\B(?=(\d{3})+$)/g, currentLocale() === "nl" ? "." : ",");
