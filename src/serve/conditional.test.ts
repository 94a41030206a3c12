import { isFresh, isSameFile } from "./conditional";

const file = { etag: '"a-1"', modified: new Date("2026-03-04T05:06:07.890Z") };
const then = "Wed, 04 Mar 2026 05:06:07 GMT";
const before = "Wed, 04 Mar 2026 05:06:06 GMT";

test.each([
  [{}, false],
  [{ "if-none-match": '"a-1"' }, true],
  [{ "if-none-match": 'W/"a-1"' }, true],
  [{ "if-none-match": '"b", "a-1"' }, true],
  [{ "if-none-match": "*" }, true],
  [{ "if-none-match": '"b"' }, false],
  [{ "if-modified-since": then }, true],
  [{ "if-modified-since": before }, false],
  [{ "if-modified-since": "yesterday" }, false],
  [{ "if-none-match": '"b"', "if-modified-since": then }, false],
  [{ "if-none-match": '"a-1"', "cache-control": "no-cache" }, true],
])("%j is fresh: %s", (headers, expected) => {
  expect(isFresh(headers, file)).toBe(expected);
});

test.each([
  [{}, true],
  [{ "if-range": '"a-1"' }, true],
  [{ "if-range": '"b"' }, false],
  [{ "if-range": 'W/"a-1"' }, false],
  [{ "if-range": then }, true],
  [{ "if-range": before }, false],
])("%j is the same file: %s", (headers, expected) => {
  expect(isSameFile(headers, file)).toBe(expected);
});
