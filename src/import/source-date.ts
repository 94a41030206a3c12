import { Temporal } from "temporal-polyfill";
import { readings } from "../model/date-suggestion";
import { parseDate } from "../model/dates";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A date of another program in our format, its meaning kept: a day stays a day, a time keeps its offset. Undefined where
 * no date, or more than one, can be meant.
 *
 * @param zone the source's own zone (IANA), for times that name none; without it they stay as they are
 */
export function sourceDate(written: unknown, zone?: string): string | undefined {
  if (typeof written === "number") return fromMilliseconds(written);
  if (typeof written !== "string" || written.trim() === "") return undefined;
  const text = written.trim().replace(/ UTC$/, "Z");
  if (parseDate(text, "UTC").ok) return inZone(text, zone);
  const [first, second] = readings(text);
  return fromMail(text) ?? (second === undefined ? first : undefined);
}

function fromMilliseconds(time: number): string | undefined {
  const date = new Date(time);
  const iso = Number.isNaN(date.getTime()) ? "" : date.toISOString();
  return parseDate(iso, "UTC").ok ? iso : undefined;
}

/** `2020-01-02 10:00:00` in a zone: `2020-01-02T10:00:00+01:00`. */
function inZone(text: string, zone: string | undefined): string {
  const local = /^(\d{4}-\d{2}-\d{2})[Tt ]+(\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?$/.exec(text);
  if (!local || zone === undefined) return text;
  try {
    const moment = Temporal.PlainDateTime.from(`${local[1]}T${local[2]}`).toZonedDateTime(zone);
    return `${local[1]}T${local[2]}${moment.offset}`;
  } catch {
    return text;
  }
}

/** `Fri, 03 May 2019 09:00:00 +0000`, as RFC 5322 has it. */
function fromMail(text: string): string | undefined {
  const pattern =
    /^(?:[a-z]{3},\s*)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\s+(\d{2}:\d{2}(?::\d{2})?)\s*(GMT|UTC|Z|[+-]\d{4})$/i;
  const [, day = "", month = "", year = "", time = "", offset = ""] = pattern.exec(text) ?? [];
  const number = months.indexOf(month.toLowerCase()) + 1;
  const hours = /^[+-]/.test(offset) ? `${offset.slice(0, 3)}:${offset.slice(3)}` : "Z";
  const iso = `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}T${time}${hours}`;
  return parseDate(iso, "UTC").ok ? iso : undefined;
}
