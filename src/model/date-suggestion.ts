import { Temporal } from "temporal-polyfill";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * What to do about a date that is not ISO: the date that was meant where only one can be, the two candidates where it is
 * ambiguous, else the form to use.
 */
export function suggestDate(written: string): string {
  // Quotes of a word processor are part of the value to YAML.
  const days = [...new Set(readings(written.replace(/[“”„‘’‚]/g, "").trim()))];
  if (days.length === 0) return "write year, month and day with hyphens";
  if (days.length === 1) return `write ${days[0]}`;
  return `it could mean ${days.join(" or ")}: write the one that you mean`;
}

/** The day that a date and nothing more can only mean, ISO. */
export function meantDate(written: string): string | undefined {
  const bare = written.replace(/[“”„‘’‚]/g, "").trim();
  const [day, ...others] = new Set(readings(bare));
  const isAll = /^\d{4}[-/. ]\d{1,2}[-/. ]\d{1,2}$|^\d{8}$|(?:^|\D)\d{4}$/.test(bare);
  return isAll && others.length === 0 ? day : undefined;
}

/** Every day that a date written in an everyday form can mean, ISO, in the order day-month before month-day. */
export function readings(written: string): string[] {
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?=\D|$)/.exec(written);
  if (yearFirst) return days([yearFirst[1], yearFirst[2], yearFirst[3]]);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(written);
  if (compact) return days([compact[1], compact[2], compact[3]]);
  const yearLast = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?=\D|$)/.exec(written);
  if (yearLast) {
    const [, first, second, year] = yearLast;
    return days([year, second, first], [year, first, second]);
  }
  const dayMonth =
    /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})(?=\D|$)/i.exec(
      written,
    );
  if (dayMonth) return days([dayMonth[3], month(dayMonth[2]), dayMonth[1]]);
  const monthDay =
    /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?=\D|$)/i.exec(written);
  if (monthDay) return days([monthDay[3], month(monthDay[1]), monthDay[2]]);
  return [];
}

type Parts = readonly (string | undefined)[];

/** The possible ones among triples of year, month and day. */
function days(...candidates: Parts[]): string[] {
  return candidates.flatMap(([year, month, day]) => {
    try {
      const fields = { year: Number(year), month: Number(month), day: Number(day) };
      return [Temporal.PlainDate.from(fields, { overflow: "reject" }).toString()];
    } catch {
      return [];
    }
  });
}

/** The number of an English month name or its beginning, as text; "0" for any other word. */
function month(name = ""): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}
