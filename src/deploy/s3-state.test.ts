import { releaseOfKey } from "./s3-objects";
import { parseState, type State, stateText } from "./s3-state";

const id = "0".repeat(64);
const at = "2026-11-24T10:00:00.000Z";
const state: State = {
  format: 1,
  live: id,
  since: at,
  history: [{ release: id, at, files: 1, bytes: 2 }],
  retired: { "static/a-0.avif": at },
  stale: ["/x/", "/%D0%B0/"],
  invalidated: { month: "", paths: 0 },
};

test("a state is read as it was written", () => {
  expect(parseState(stateText(state))).toEqual(state);
});

test.each<Partial<Record<keyof State, unknown>>>([
  { live: "../x" },
  { since: "yesterday" },
  { history: [{ release: "../x", at, files: 1, bytes: 2 }] },
  { retired: { "../x": at } },
  { stale: ["//elsewhere.example/"] },
  { stale: ["/a\nb"] },
  { invalidated: { month: "x", paths: 0 } },
  { format: "1" },
])("a damaged one counts for none: %j", (change) => {
  expect(parseState(JSON.stringify({ ...state, ...change }))).toBeUndefined();
});

test("one of another version stops everything", () => {
  expect(() => parseState('{"format":2}')).toThrow("format 2, expected 1");
});

test.each([
  [`.rung/releases/${id}.json`, id],
  [".rung/releases/../../x.json", undefined],
  [`.rung/releases/${id}.jsonx`, undefined],
  [`x/.rung/releases/${id}.json`, undefined],
])("the release of %s is %s", (key, release) => {
  expect(releaseOfKey(key)).toBe(release);
});
