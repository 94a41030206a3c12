import { answerOf } from "../../tests/support/verify";
import { bodyFaults, statusFaults } from "./body-faults";

// `printf '<p>one</p>' | sha256sum`
const digest = "8454f8f6a627398ff88dd131300df5b0e6a4d0140c940a677abb21439c1ea2f3";

test.each([
  ["<p>one</p>", 0],
  ["<p>two</p>", 1],
  ["<p>one</p><script>injected()</script>", 1],
  ["", 1],
])("%j has %i faults", (body, faults) => {
  expect(bodyFaults(answerOf({}, body), { digest })).toHaveLength(faults);
});

test.each([
  [200, []],
  [404, [expect.stringContaining("the status is 404, expected 200")]],
  [301, [expect.stringContaining("the status is 301, expected 200")]],
])("a file with the status %i", (status, faults) => {
  expect(statusFaults(answerOf({}, "", status))).toEqual(faults);
});
