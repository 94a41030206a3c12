import { answerOf } from "../../tests/support/verify";
import { typeFaults } from "./type-faults";

const type = "text/html; charset=utf-8";

test.each([
  ["text/html; charset=utf-8", 0],
  ["text/html;charset=UTF-8", 0],
  ["text/html", 1],
  ["text/plain; charset=utf-8", 1],
  [undefined, 1],
])("%s has %i faults", (found, faults) => {
  const headers: Record<string, string> = found === undefined ? {} : { "content-type": found };
  expect(typeFaults(answerOf(headers), { type })).toHaveLength(faults);
});

test("the line says what came and what was expected", () => {
  expect(typeFaults(answerOf({ "content-type": "text/plain" }), { type })).toEqual([
    expect.stringContaining('Content-Type is "text/plain", expected "text/html; charset=utf-8"'),
  ]);
});
