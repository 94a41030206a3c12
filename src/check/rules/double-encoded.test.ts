import { fileOf, repaired, reported } from "../../../tests/support/rule-testing";
import { doubleEncoded } from "./double-encoded";

test.each([
  [
    "I saw you had completed an AWS certification. Iâ€™m looking for an entry-level job",
    "I saw you had completed an AWS certification. I’m looking for an entry-level job",
  ],
  ["```say\nIâ€™m here.\n```", "```say\nI’m here.\n```"],
  ["`Iâ€™m` is cafÃ© and `cafÃ©` `x`", "`Iâ€™m` is café and `cafÃ©` `x`"],
  ["## ï»¿Question", "## Question"],
])("%j → %j", (body, meant) => {
  expect(repaired(doubleEncoded, body)).toBe(meant);
});

test("frontmatter is repaired, too", () => {
  const file = fileOf("Text", "posts/x/index.md", "title: CafÃ©\naskedBy: “Zoë”");
  expect(reported(doubleEncoded, file)).toEqual(["Ã©"]);
});

test("a damaged character that lost a byte is reported and left to the author", () => {
  const body = "He said â€œnoâ€ and `â€` twice.";
  expect(reported(doubleEncoded, fileOf(body))).toEqual(["â€œ", "â€"]);
  expect(repaired(doubleEncoded, body)).toBe("He said “noâ€ and `â€` twice.");
});
