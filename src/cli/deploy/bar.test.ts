import { bar } from "./bar";

test.each([
  [0, 4_000_000, 1, "░░░░░░░░░░ 0.0 KB of 4.0 MB"],
  [1_000_000, 4_000_000, 10, "███░░░░░░░ 1.0 MB of 4.0 MB, 30 s left"],
  [1_000_000, 4_000_000, 100, "███░░░░░░░ 1.0 MB of 4.0 MB, 5 min left"],
  [4_000_000, 4_000_000, 10, "4.0 MB"],
  [0, 0, 1, "0.0 KB"],
])("%i of %i after %i s", (done, total, seconds, expected) => {
  expect(bar(done, total, seconds)).toBe(expected);
});
