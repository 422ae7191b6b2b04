import { eq } from "drizzle-orm";
import { allowanceRate } from "#db/schema.server";
import { refuseField } from "../refusal";
import { assertVersion } from "../version";
import { write } from "../write";
import { amountText, centsOf } from "./amounts";
import { firstFalling } from "./rules";
import { EditRate } from "./schemas";

type Row = typeof allowanceRate.$inferSelect;

/** A year's maxima as the form writes them. */
export const rateTexts = ({ hourUnder21Cents, hourCents, monthCents, yearCents }: Omit<Row, "year" | "version">) => ({
  hourUnder21: amountText(hourUnder21Cents),
  hour: amountText(hourCents),
  month: amountText(monthCents),
  yearly: amountText(yearCents),
});

const fieldOf = {
  hourUnder21Cents: "hourUnder21",
  hourCents: "hour",
  monthCents: "month",
  yearCents: "yearly",
} as const;

/**
 * Fills in or changes the volunteer maxima of a year; what was recorded stays, what is recorded from now on is judged by
 * these. Refuses `stale`, an amount of 0 (`too_small`), and amounts that do not rise from an hour to a year.
 */
export const editRate = write("allowanceRate.edit", {
  input: EditRate,
  subject: ({ db }, { year }) => ({
    organisationId: null,
    row: db.select().from(allowanceRate).where(eq(allowanceRate.year, year)).get(),
  }),
  work: ({ db }, { year, version, hourUnder21, hour, month, yearly }, { row }) => {
    assertVersion(row?.version ?? 0, version, row ? rateTexts(row) : {});
    const cents = {
      hourUnder21Cents: centsOf(hourUnder21),
      hourCents: centsOf(hour),
      monthCents: centsOf(month),
      yearCents: centsOf(yearly),
    };
    if (cents.hourUnder21Cents === 0) refuseField("hourUnder21", "too_small", { limit: "0,01" });
    const falling = firstFalling(cents);
    if (falling) refuseField(fieldOf[falling], "rate_not_rising");
    const values = { ...cents, version: version + 1 };
    db.insert(allowanceRate)
      .values({ year, ...values })
      .onConflictDoUpdate({ target: allowanceRate.year, set: values })
      .run();
    return year;
  },
  journal: (year, { version: _version, ...values }) => ({ subject: "allowanceRate", id: year, detail: values }),
});
