import { Count, phaseBegun } from "./gatsby-phases";
import type { GatsbyEvent } from "./run-gatsby";

const started = (text: string, total?: number): GatsbyEvent => ({
  type: "ACTIVITY_START",
  payload: { text, ...(total !== undefined && { total }) },
});

test.each([
  ["source and transform nodes", "Read content"],
  ["Building static HTML for pages", "Write pages"],
  ["onPreBootstrap", undefined],
])("%s begins the phase %s", (activity, phase) => {
  expect(phaseBegun(started(activity))).toBe(phase);
});

test("counts what Gatsby counts", () => {
  const count = new Count();
  expect(count.of(started("run queries in workers", 46))).toBeUndefined();
  expect(count.of({ type: "ACTIVITY_UPDATE", payload: { current: 7 } })).toBe("7 of 46");
  expect(count.of({ type: "LOG", payload: { level: "INFO", text: "x" } })).toBeUndefined();
});
