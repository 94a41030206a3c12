import { decide, noState, readState } from "./state";

test.each([
  ["a new file", undefined, undefined, "write"],
  ["one as it was written", "a", "a", "write"],
  ["one that is so already", "b", "a", "same"],
  ["one that a run that was cut off has written", "b", undefined, "same"],
  ["one that its author has edited", "c", "a", "edited"],
  ["one that its author has made", "c", undefined, "edited"],
  ["one that its author has removed", undefined, "a", "removed"],
])("%s: present %s, written %s", (_name, present, written, expected) => {
  expect(decide(present, written, "b")).toBe(expected);
});

test("a state is read back, and anything else is none", () => {
  const state = { ...noState, slugs: { k: "s" }, files: { "posts/s/index.md": "d" } };
  expect(readState(JSON.stringify(state))).toEqual(state);
  for (const text of ["", "{", "[]", '{"version":2,"slugs":{},"files":{}}', '{"version":1}']) {
    expect(readState(text)).toBeUndefined();
  }
});
