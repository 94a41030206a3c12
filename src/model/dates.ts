import { Temporal } from "temporal-polyfill";
import { meantDate, suggestDate } from "./date-suggestion";

/** A date as written, understood or not. `instant` is ISO 8601 in UTC with milliseconds, so that instants sort as text. */
export type ParsedDate =
  | { readonly ok: true; readonly instant: string }
  | {
      readonly ok: false;
      readonly rule: "date-format" | "date-impossible";
      readonly message: string;
      /** The one day that can be meant, ISO. */
      readonly meant?: string;
    };

const ISO_DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ]+(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?([Zz]|[+-]\d{2}(?::?\d{2})?))?)?$/;

/** Before it nobody had a blog: the digits of the year are mixed up. */
const FIRST_YEAR = 1900;

/**
 * Reads an ISO 8601 date or date-time. Without a time it is the start of that day in `timeZone`; with a time but no offset it
 * is that time in `timeZone`.
 * @param timeZone IANA name; an unknown one throws a RangeError, for it is the site that is wrong, not the date
 */
export function parseDate(written: string, timeZone: string): ParsedDate {
  const match = ISO_DATE.exec(written.trim());
  if (!match) {
    const meant = meantDate(written);
    const message = formatMessage(written.trim());
    return { ok: false, rule: "date-format", message, ...(meant && { meant }) };
  }
  const [, year, month, day, hour, minute, second = "0", fraction = "", offset] = match;
  const date = plainDate(Number(year), Number(month), Number(day));
  if (!date) {
    return impossible(`there is no day ${year}-${month}-${day}; check the month and the day`);
  }
  if (date.year < FIRST_YEAR) {
    return impossible(`the year ${year} is long past; check its digits`);
  }
  if (hour === undefined) return inUtc(date.toZonedDateTime(timeZone).toInstant());
  const time = plainTime(Number(hour), Number(minute), Number(second), fraction);
  if (!time) {
    return impossible(
      `there is no such time of day in "${written.trim()}"; hours go from 00 to 23`,
    );
  }
  const local = date.toPlainDateTime(time);
  if (offset === undefined) return inUtc(local.toZonedDateTime(timeZone).toInstant());
  const minutes = offsetMinutes(offset);
  if (minutes === undefined) {
    return impossible(`there is no offset "${offset}" from UTC; write one like +02:00, or Z`);
  }
  return inUtc(local.toZonedDateTime("UTC").subtract({ minutes }).toInstant());
}

function inUtc(instant: Temporal.Instant): ParsedDate {
  const text = instant.toString({ smallestUnit: "millisecond" });
  if (/^\d{4}-/.test(text)) return { ok: true, instant: text };
  return impossible("the year is out of range; years go from 0000 to 9999");
}

function impossible(message: string): ParsedDate {
  return { ok: false, rule: "date-impossible", message };
}

function formatMessage(written: string): string {
  const shown = JSON.stringify(written.length > 40 ? `${written.slice(0, 40)}…` : written);
  return `expected a date like 2026-03-04, but found ${shown}; ${suggestDate(written)}`;
}

function plainDate(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
  } catch {
    return undefined;
  }
}

function plainTime(
  hour: number,
  minute: number,
  second: number,
  fraction: string,
): Temporal.PlainTime | undefined {
  const millisecond = Number(fraction.padEnd(3, "0").slice(0, 3));
  try {
    return Temporal.PlainTime.from({ hour, minute, second, millisecond }, { overflow: "reject" });
  } catch {
    return undefined;
  }
}

/** Minutes east of UTC, or undefined where no place on earth has such an offset. */
function offsetMinutes(offset: string): number | undefined {
  if (offset.toUpperCase() === "Z") return 0;
  const digits = offset.slice(1).replace(":", "").padEnd(4, "0");
  const hours = Number(digits.slice(0, 2));
  const minutes = Number(digits.slice(2));
  if (minutes > 59 || hours * 60 + minutes > 14 * 60) return undefined;
  return (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

/** How dates are shown: the site's language (BCP 47) and time zone (IANA). */
export interface DateStyle {
  readonly lang: string;
  readonly timeZone: string;
}

/** An instant as a reader's date: "4 March 2026". */
export function formatDay(iso: string, style: DateStyle): string {
  return format(iso, style, { day: "numeric", month: "long", year: "numeric" });
}

/** An instant as month and year: "March 2027". */
export function formatMonth(iso: string, style: DateStyle): string {
  return format(iso, style, { month: "long", year: "numeric" });
}

/** The day of an instant in a time zone, as `<time datetime>` wants it: "2026-03-04". */
export function isoDay(iso: string, timeZone: string): string {
  const key = `${iso} ${timeZone}`;
  const known = days.get(key);
  if (known) return known;
  const day = Temporal.Instant.from(iso).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  days.set(key, day);
  return day;
}

/** A post's dates stand on its page, in lists and in feeds, and each takes long to work out. */
const days = new Map<string, string>();

/** The year of an instant in a time zone. */
export function yearOf(iso: string, timeZone: string): number {
  // No zone is a whole day from UTC, and to ask takes long.
  if (!/^....-(?:12-31|01-01)/.test(iso)) return Number(iso.slice(0, 4));
  return Temporal.Instant.from(iso).toZonedDateTimeISO(timeZone).year;
}

/** Plain `en` gets day, month, year, the order that most of its readers use; `en-US` keeps its own. */
function format(iso: string, style: DateStyle, options: Intl.DateTimeFormatOptions): string {
  const lang = style.lang === "en" ? "en-GB" : style.lang;
  const key = `${lang} ${style.timeZone} ${Object.keys(options)}`;
  const formatter =
    formatters.get(key) ?? new Intl.DateTimeFormat(lang, { ...options, timeZone: style.timeZone });
  formatters.set(key, formatter);
  return formatter.format(new Date(iso));
}

/** Making one takes longer than a page; using it takes no time. */
const formatters = new Map<string, Intl.DateTimeFormat>();
