import { sourceProblem } from "./source-limits";

const pieces =
  "* _ [ ![ < \" ' - > # | a| \\ & [^ [^a] <a ( . www. a &amp; ]( <!-- <!a **a* a** ![[]() http://a.".split(
    " ",
  );

test.each([...pieces, "> ", "- ", "*a_ ", "<a ", "[a](b ", "1. ", "a b\n", "> a\n"])(
  "80,000 characters of %j are refused",
  (piece) => {
    const markdown = piece.repeat(Math.ceil(80_000 / piece.length));
    expect(sourceProblem(`First\n\n${markdown}`)?.line).toBeGreaterThanOrEqual(3);
  },
);

test.each([
  ["a long post", "A paragraph of words. ".repeat(40).concat("\n\n").repeat(500)],
  ["long code", `\`\`\`\n${"x".repeat(90_000)}\n${"a b\n".repeat(9_000)}\`\`\`\n\nText`],
  ["code in a quote", `> ~~~\n> ${"x".repeat(90_000)}\n> ~~~`],
  ["nothing but a fence", "~".repeat(80_000)],
  ["a deep list", "- - - - a"],
  ["nothing", ""],
])("%s passes", (_, markdown) => {
  expect(sourceProblem(markdown)).toBeUndefined();
});

test("text after code counts again", () => {
  expect(sourceProblem(`\`\`\`\`\na\n\`\`\`\n\`\`\`\`\n${"x".repeat(2001)}`)).toEqual({
    line: 5,
    message: expect.stringContaining("without a space"),
  });
});
