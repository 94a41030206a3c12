import { Phases } from "./gatsby-phases";
import type { GatsbyEvent } from "./run-gatsby";

const started = (text: string, total?: number): GatsbyEvent => ({
  type: "ACTIVITY_START",
  payload: { text, ...(total !== undefined && { total }) },
});
const updated = (current: number): GatsbyEvent => ({
  type: "ACTIVITY_UPDATE",
  payload: { current },
});

test.each([
  ["source and transform nodes", "Read content"],
  ["Building static HTML for pages", "Write pages"],
  ["onPreBootstrap", undefined],
])("%s begins the phase %s", (activity, phase) => {
  expect(new Phases().begun(started(activity))).toBe(phase);
});

test("counts pages as they are rendered and written", () => {
  const phases = new Phases();
  phases.begun(started("Caching Webpack compilations", 46));
  expect(phases.count(updated(7))).toBe("7 of 46");
  expect(phases.count({ type: "LOG", payload: { level: "INFO", text: "x" } })).toBeUndefined();
});

test("does not count what nobody waits for", () => {
  const phases = new Phases();
  phases.begun(started("source and transform nodes"));
  phases.begun(started("something inside it", 46));
  expect(phases.count(updated(7))).toBeUndefined();
});
