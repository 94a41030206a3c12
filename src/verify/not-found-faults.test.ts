import { answerOf } from "../../tests/support/verify";
import { hiddenFaults, notFoundFaults } from "./not-found-faults";

test.each([
  [404, 0],
  [200, 1],
  [301, 1],
  [500, 1],
])("what is nowhere, with the status %i, has %i faults", (status, faults) => {
  expect(notFoundFaults(answerOf({}, "", status))).toHaveLength(faults);
});

test.each([
  [404, 0],
  [403, 0],
  [200, 1],
])("what is for nobody, with the status %i, has %i faults", (status, faults) => {
  expect(hiddenFaults(answerOf({}, "", status))).toHaveLength(faults);
});
