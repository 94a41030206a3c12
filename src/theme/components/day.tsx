import { formatDay, formatMonth, isoDay } from "../../model/dates";
import { site } from "../../site";

interface DayProps {
  /** ISO 8601 instant. */
  date: string;
  /** `month` leaves the day out: enough for a promise such as the next review. */
  precision?: "day" | "month";
}

/** A date for readers and for machines, in the site's own time zone. */
export function Day({ date, precision = "day" }: DayProps) {
  const format = precision === "day" ? formatDay : formatMonth;
  return <time dateTime={isoDay(date, site.timeZone)}>{format(date, site)}</time>;
}
