import { positionsIn } from "./position";

test.each([
  [0, 1, 1],
  [1, 1, 2],
  [3, 2, 1],
  [6, 3, 1],
  [7, 3, 2],
])("offset %i is %i:%i, with CRLF and LF alike", (offset, line, column) => {
  expect(positionsIn("a\r\nbc\nd")(offset)).toEqual({ line, column });
});
