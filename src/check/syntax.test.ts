import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { syntaxFor } from "./syntax";

const tree = (text: string, extension: ReturnType<typeof gfm>) =>
  fromMarkdown(text, { extensions: [extension], mdastExtensions: [gfmFromMarkdown()] });

test.each([
  "Plain text, with *emphasis*, `code`, [a link](/x/) and <b>HTML</b>.\n\n- [ ] A task\n- [x] Another\n",
  "Write to me@example.com.",
  "See http://example.com, HTTPS://EXAMPLE.COM and www.example.com.",
  "| a | b |\n|---|---|\n| c | d |\n",
  "a\n:-\nb\n",
  "~~Gone~~ and ~gone~.",
  "A note[^1], and [^2].\n\n[^1]: The note.\n",
])("%j is read as all of GFM reads it", (text) => {
  expect(tree(text, syntaxFor(text))).toEqual(tree(text, gfm()));
});
