import { answerOf } from "../../tests/support/verify";
import { conditionalFaults, etagFaults } from "./validator-faults";

test("a file has an ETag, strong or weak", () => {
  expect(etagFaults(answerOf({ etag: 'W/"a"' }))).toEqual([]);
  expect(etagFaults(answerOf())).toEqual([expect.stringContaining("ETag is missing")]);
});

test("what a reader has is not sent again", () => {
  expect(conditionalFaults(answerOf({}, "", 304))).toEqual([]);
  expect(conditionalFaults(answerOf({}, "all of it"))).toEqual([
    expect.stringContaining("the status is 200 for readers who have it already, expected 304"),
  ]);
});
