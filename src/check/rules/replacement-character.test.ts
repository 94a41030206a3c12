import { fileOf, reported } from "../../../tests/support/rule-testing";
import { replacementCharacter } from "./replacement-character";

test("lost letters are found in the body and in the frontmatter", () => {
  const file = fileOf("I\uFFFDm \uFFFD\uFFFD fine", "posts/x/index.md", "title: caf\uFFFD");
  expect(reported(replacementCharacter, file)).toEqual(["\uFFFD", "\uFFFD", "\uFFFD\uFFFD"]);
});
