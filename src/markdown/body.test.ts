import { join } from "node:path";
import { fixtureTree } from "../../tests/support/fixture-tree";
import { en } from "../words/en";
import { type Body, type BodyOptions, renderBody } from "./body";

const options: BodyOptions = {
  file: "content/posts/x/index.md",
  directory: join(__dirname, "fixtures"),
  contentDirectory: join(__dirname, "fixtures"),
  siteUrl: "https://rung.example",
  pathPrefix: "",
  lang: "en",
  words: en.text,
  parts: true,
  images: { cacheDirectory: "/nowhere", outputDirectory: "/nowhere", outputPath: "/static/images" },
};

const render = async (markdown: string, changes: Partial<BodyOptions> = {}): Promise<Body> =>
  renderBody(await fixtureTree(markdown), { ...options, ...changes });

const parts = ({ context, exchanges }: Body) => ({
  context,
  exchanges: exchanges.map((exchange) => [
    `${exchange.number} ${exchange.questionId} "${exchange.questionTitle}"`,
    exchange.question,
    `${exchange.answerId} "${exchange.answerTitle}"`,
    exchange.answer,
  ]),
});

const anchored = (level: number, id: string, text: string): string =>
  `<div class="heading"><h${level} id="${id}">${text}</h${level}><a class="anchor" href="#${id}" aria-label="Link to this section: ${text}"></a></div>`;

describe("the parts of a post", () => {
  test.each([
    [
      "a question and its answer",
      "Before\n\n## Question\n\nWhy?\n\n## Answer\n\nBecause.",
      {
        context: "<p>Before</p>",
        exchanges: [['1 question "Question"', "<p>Why?</p>", 'answer "Answer"', "<p>Because.</p>"]],
      },
    ],
    [
      "several pairs, however written",
      "# QUESTION 1: Pay\n\na\n\n## answer\n\nb\n\nQuestion 2\n---\n\nc\n\n## Answer 2:\n\nd",
      {
        context: "",
        exchanges: [
          ['1 question "QUESTION 1: Pay"', "<p>a</p>", 'answer "answer"', "<p>b</p>"],
          ['2 question-2 "Question 2"', "<p>c</p>", 'answer-2 "Answer 2"', "<p>d</p>"],
        ],
      },
    ],
    [
      "questions first, answers by number",
      "## Question 1\n\na\n\n## Question 2\n\nb\n\n## Answer 1\n\nc\n\n## Answer 2\n\nd",
      {
        context: "",
        exchanges: [
          ['1 question "Question 1"', "<p>a</p>", 'answer "Answer 1"', "<p>c</p>"],
          ['2 question-2 "Question 2"', "<p>b</p>", 'answer-2 "Answer 2"', "<p>d</p>"],
        ],
      },
    ],
    [
      "a question that waits for its answer",
      "## Question\n\nWhy?",
      { context: "", exchanges: [['1 question "Question"', "<p>Why?</p>", 'answer "Answer"', ""]] },
    ],
    [
      "an article",
      "## Questions\n\n### Question\n\n> ## Answer",
      {
        context: `${anchored(2, "questions", "Questions")}\n${anchored(3, "question", "Question")}\n<blockquote>\n${anchored(2, "answer", "Answer")}\n</blockquote>`,
        exchanges: [],
      },
    ],
    [
      "an answer without a question",
      "## Answer\n\nYes.",
      { context: `${anchored(2, "answer", "Answer")}\n<p>Yes.</p>`, exchanges: [] },
    ],
    [
      "headings inside an answer",
      "## Question\n\n## Answer\n\n#### Deep\n\n## Beside\n\n## Answer",
      {
        context: "",
        exchanges: [
          [
            '1 question "Question"',
            "",
            'answer "Answer"',
            `${anchored(3, "deep", "Deep")}\n${anchored(2, "beside", "Beside")}\n${anchored(2, "answer-1", "Answer")}`,
          ],
        ],
      },
    ],
    ["nothing", "", { context: "", exchanges: [] }],
  ])("%s", async (_, markdown, expected) => {
    expect(parts(await render(markdown))).toEqual(expected);
  });

  test("only posts have them", async () => {
    const body = await render("## Question\n\nWhy?", { parts: false });
    expect(body.exchanges).toEqual([]);
  });
});

test("contents list the answers' headings, or the article's", async () => {
  const text = "One\n\n## Two's *way*[^1]\n\n### Three\n\n#### Four\n\n> ## Quoted\n\n[^1]: Note";
  const entries = [
    { id: "twos-way", text: "Two’s way", depth: 2 },
    { id: "three", text: "Three", depth: 3 },
  ];
  expect((await render(text)).contents).toEqual(entries);
  expect((await render(`## Q\n\n## Question\n\n### No\n\n## Answer\n\n${text}`)).contents).toEqual(
    entries,
  );
});

test("a note follows the paragraph that first refers to it, once, and counts as text", async () => {
  const { exchanges, text } = await render(
    '## Question\n\nWhy[^1]?\n\n## Answer\n\nSo.[^1]\n\n[^1]: "Note"',
  );
  expect(exchanges[0]?.question).toMatch(
    /^<div class="noted"><p>Why.*<\/p><aside id="note-1" class="note" role="note".*“Note”/s,
  );
  expect(exchanges[0]?.answer).toContain('href="#note-1"');
  expect(exchanges[0]?.answer).not.toContain("<aside");
  expect(text).toBe("Why?\n\n“Note”\n\nSo.");
});

test("words, minutes and text", async () => {
  const body = await render(`## Question\n\nOne two's\n\n## Answer\n\n${"word ".repeat(500)}`);
  expect(body).toMatchObject({ wordCount: 502, minutes: 2 });
  expect(body.exchanges[0]?.questionWords).toBe(2);
});

test.each([
  [
    "the first answer",
    "Context\n\n## Question\n\nWhy?\n\n## Answer\n\n### Title\n\n_Aside._\n\nBecause *so*.\n\n- a\n- b",
    "Because so. a b",
  ],
  ["a question without answer", "Context\n\n## Question\n\nWhy?", "Why?"],
  ["an article", "## Title\n\n```js\ncode\n```\n\nText.", "Text."],
  ["only an aside", "_Aside._", "Aside."],
  ["a paragraph with a note", "So[^1].\n\n[^1]: Who says so.\n\nMore.", "So. More."],
  ["a remark with a note", "_Aside[^1]._\n\n[^1]: Note\n\nText.", "Text."],
  ["a table before the text", "| a | b |\n|---|---|\n| 1 | 2 |\n\nText.", "Text."],
  ["a list with code", "- One\n\n  ```js\n  code\n  ```\n- Two", "One Two"],
  ["no prose", "```\ncode\n```", ""],
  ["a long text", `${"abcd ".repeat(31)}abcdef, x`, `${"abcd ".repeat(30)}abcd…`],
])("the opening of %s", async (_, markdown, opening) => {
  expect((await render(markdown)).opening).toBe(opening);
});

test("other languages keep their own punctuation", async () => {
  expect((await render('"So"', { lang: "de" })).context).toBe('<p>"So"</p>');
});

test("the tree is left as it was, and the same tree gives the same body", async () => {
  const tree = await fixtureTree('# A\n\n> [!NOTE]\n> "b"\n\n```js\nlet x\n```\n\n[^1]\n\n[^1]: c');
  const before = JSON.stringify(tree);
  const body = await renderBody(tree, options);
  expect(JSON.stringify(tree)).toBe(before);
  expect(await renderBody(tree, options)).toEqual(body);
});

test("CRLF makes the same body as LF", async () => {
  const markdown =
    "## Question\n\na\nb  \nc\n\n## Answer\n\n> [!TIP]\n> d\n\n```say\ne\n\nf\n```\n\n```js\ng\nh\n```\n\n<p>i\nj</p>\n";
  expect(await render(markdown.replace(/\n/g, "\r\n"))).toEqual(await render(markdown));
});

test.each([
  ["quotes", "> ".repeat(500)],
  ["lists", Array.from({ length: 120 }, (_, depth) => `${"  ".repeat(depth)}- x`).join("\n")],
  ["tags", "<b>".repeat(1000)],
])("%s nested beyond reason are refused", async (_, markdown) => {
  await expect(render(`${markdown} x`)).rejects.toThrow(/nested-too-deep/);
});
