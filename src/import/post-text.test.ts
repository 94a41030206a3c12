import { parse } from "yaml";
import { postText } from "./post-text";

test("fields keep their order, empty ones go, and any text survives YAML", () => {
  const title = 'A: "b" # c\u0007 \u2028 --- é 🎉';
  const { text } = postText(
    { title, date: "2020-01-01", topics: [], draft: false, aliases: undefined },
    { no: false, none: null, lines: "a\n---\nb", list: [1, [2]] },
    "\r\nBody\r\n\r\nmore\r\n",
  );
  const [, yaml = "", body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  expect(parse(yaml)).toEqual({
    title,
    date: "2020-01-01",
    extra: { no: false, lines: "a\n---\nb", list: [1, [2]] },
  });
  expect(body).toBe("\nBody\n\nmore\n");
});

test("a post without text or extra is frontmatter alone", () => {
  expect(postText({ title: "A" }, {}, " \n").text).toBe("---\ntitle: A\n---\n");
});

test("what is too long for frontmatter is left out and named", () => {
  const many = Object.fromEntries([..."abcdefgh"].map((key) => [key, key.repeat(1500)]));
  const { text, lost } = postText({ title: "A" }, { big: "x".repeat(5000), ...many }, "");
  expect(lost).toEqual(
    ["big", "f", "g", "h"].map((key) => `"${key}" is left out: it is too long for frontmatter`),
  );
  expect(text).toContain("aaaa");
});
