import type { Problem } from "../../model/problem";

/**
 * A problem as a workflow command, which GitHub shows beside the line:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
export function annotation({ file, line, column, severity, rule, message }: Problem): string {
  const place = `file=${property(file)},line=${line},col=${column},title=${property(rule)}`;
  return `::${severity} ${place}::${data(message)}`;
}

/** Escaped as the runner reads it: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
const data = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
