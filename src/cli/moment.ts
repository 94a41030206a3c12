import { InvalidArgumentError } from "commander";
import { parseDate } from "../model/dates";
import { site } from "../site";

/** Reads a moment: a date, or a date and time, in the site's time zone. */
export function moment(written: string): Date {
  const parsed = parseDate(written, site.timeZone);
  if (!parsed.ok) throw new InvalidArgumentError(parsed.message);
  return new Date(parsed.instant);
}

/** Reads a date on the command line that goes into a file as it was typed. */
export function writtenDate(written: string): string {
  moment(written);
  return written.trim();
}
