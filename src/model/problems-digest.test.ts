import { problemsDigest } from "./problems-digest";

test.each([
  ["nothing", [], "811c9dc5"],
  ["a letter, as the reference implementation has it", ["a"], "e40c292c"],
])("%s", (_, lines, digest) => {
  expect(problemsDigest(lines)).toBe(digest);
});

test("another line has another digest", () => {
  expect(problemsDigest(["a:1:7"])).not.toBe(problemsDigest(["a:1:8"]));
});
