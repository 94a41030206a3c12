import { documentOf } from "../../tests/support/sources";
import { problemAt } from "./source";

test("a problem stands at the value that it is about", () => {
  const source = documentOf("---\ntitle: a\ntopics:\n  - b\n  - c\n---\n");
  expect(problemAt(source, ["topics", 1], "error", "rule", "message")).toEqual({
    file: "content/posts/x/index.md",
    line: 5,
    column: 5,
    severity: "error",
    rule: "rule",
    message: "message",
  });
});
