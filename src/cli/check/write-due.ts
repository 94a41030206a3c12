import { isoDay } from "../../model/dates";
import { plural } from "../../model/plural";
import type { Format } from "./check-options";
import type { DueReview } from "./due";

/** The reviews that are due, as JSON or as a table. */
export function writeDue(format: Format, due: readonly DueReview[], timeZone: string): string {
  if (format === "json") return `${JSON.stringify({ due }, null, 2)}\n`;
  if (due.length === 0) return "No review is due within 30 days\n";
  const rows = due.map(({ reviewBy, days, file, title }) => [
    isoDay(reviewBy, timeZone),
    inWords(days),
    file,
    title,
  ]);
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map((row) =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "),
  );
  return `${lines.join("\n")}\n${plural(due.length, "review")} due\n`;
}

function inWords(days: number): string {
  if (days === 0) return "today";
  return days < 0 ? `${plural(-days, "day")} ago` : `in ${plural(days, "day")}`;
}
