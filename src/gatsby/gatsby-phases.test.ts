import { Phases } from "./gatsby-phases";
import type { GatsbyEvent } from "./run-gatsby";

const started = (text: string, total?: number): GatsbyEvent => ({
  type: "ACTIVITY_START",
  payload: { text, uuid: `the one for ${text}`, ...(total !== undefined && { total }) },
});
const updated = (text: string, current: number): GatsbyEvent => ({
  type: "ACTIVITY_UPDATE",
  payload: { uuid: `the one for ${text}`, current },
});

test.each([
  ["source and transform nodes", "Make nodes"],
  ["run page queries", "Run queries"],
  ["Building static HTML for pages", "Write pages"],
  ["onPreBootstrap", undefined],
])("%s begins the phase %s", (activity, phase) => {
  expect(new Phases().begun(started(activity))).toBe(phase);
});

test.each(["run page queries", "Building static HTML for pages"])(
  "counts how far it is: %s",
  (activity) => {
    const phases = new Phases();
    phases.begun(started(activity, 46));
    expect(phases.count(updated(activity, 7))).toBe("7 of 46");
    expect(phases.count({ type: "LOG", payload: { level: "INFO", text: "x" } })).toBeUndefined();
  },
);

test("does not count what nobody waits for", () => {
  const phases = new Phases();
  phases.begun(started("Building static HTML for pages", 46));
  phases.begun(started("something inside it", 12));
  expect(phases.count(updated("something inside it", 7))).toBeUndefined();
  expect(phases.count(updated("Building static HTML for pages", 7))).toBe("7 of 46");
});
