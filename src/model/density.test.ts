import { tooDenseFrom } from "./density";

test.each([
  ["prose", "Words *and* [links](x) in a text.\n\n".repeat(5000)],
  ["a long list of links", "- [a](b) *c* _d_\n".repeat(5000)],
  ["a long block of code", `\`\`\`json\n${'{ "a": [1] }\n'.repeat(5000)}\`\`\`\n`],
  ["a quotation in a quotation", "> > > a\n"],
  ["backticks", "`".repeat(80_000)],
])("%s is fine", (_name, markdown) => {
  expect(tooDenseFrom(markdown)).toBeUndefined();
});

test.each(["*a_ ", "![", "[a](", "![](<", "<img ", "> ", "**", "[^a]", "*a_\n", "- ", "1. "])(
  "80,000 characters of %j are refused",
  (repeated) => {
    expect(
      tooDenseFrom(`First.\n\n${repeated.repeat(80_000 / repeated.length)}`),
    ).toBeGreaterThanOrEqual(8);
  },
);
