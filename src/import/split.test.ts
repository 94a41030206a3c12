import { splitQuestion } from "./split";

const letter =
  "> Dear Anna, I have been at my first job for a year. My manager says that\n> promotions are frozen. Should I stay and wait?\n>\n> — Stuck in Ohio";

test.each([
  [
    "headings of any level",
    "### Question\n\na\n\n### Answer\n\nb",
    "## Question\n\na\n\n## Answer\n\nb",
  ],
  [
    "headings as ours are",
    "## Question\n\na\n\n## Answer\n\nb",
    "## Question\n\na\n\n## Answer\n\nb",
  ],
  [
    "headings with initials, bold, and words of their own",
    "Hi.\n\n## **Q: Should I *go*?**\n\na\n\n## A:\n\nb",
    "Hi.\n\n## Question: Should I go?\n\na\n\n## Answer\n\nb",
  ],
  [
    "several pairs are numbered",
    "## Q1: One?\n\na\n\n## A1.\n\nb\n\n## Q2: A_B\\*?\n\nc\n\n## A2.\n\nd",
    "## Question 1: One?\n\na\n\n## Answer 1\n\nb\n\n## Question 2: A_B\\*?\n\nc\n\n## Answer 2\n\nd",
  ],
  ["bold labels", "**Q:** a\n\n**A:** b\n\nc", "## Question\n\na\n\n## Answer\n\nb\n\nc"],
  ["bold questions", "**Q: a?**\n\n**Answer:** b", "## Question\n\n**a?**\n\n## Answer\n\nb"],
  ["plain labels", "Question: a\n\nAnswer: b", "## Question\n\na\n\n## Answer\n\nb"],
  ["both in one paragraph", "**Q:** a?\\\n**A:** b", "## Question\n\na?\n\n## Answer\n\nb"],
  [
    "a letter in a quote",
    `One from the mailbag.\n\n${letter}\n\nStay, but ask.\n\n## Why\n\nc`,
    "One from the mailbag.\n\n## Question\n\nDear Anna, I have been at my first job for a year. My manager says that\npromotions are frozen. Should I stay and wait?\n\n— Stuck in Ohio\n\n## Answer\n\nStay, but ask.\n\n## Why\n\nc",
  ],
])("%s become our two parts", (_name, markdown, expected) => {
  expect(splitQuestion(markdown)).toMatchObject({
    markdown: expected,
    form: "question and answer",
  });
});

test.each([
  ["plain prose", "Just text.\n\n## A better way\n\nMore.\n\n## Question everything\n\nText."],
  ["a question that nobody answers", "## Question\n\nWhy?"],
  ["labels in the middle of a line", "As in a **Q:** and an **A:** of old."],
  ["code", "```\nQ: a\n\nA: b\n```"],
  ["a quotation that is no letter", "> I think, therefore I am.\n\nSo said Descartes."],
  ["a letter without an answer", letter],
  ["quotes all along", `${letter}\n\nYes.\n\n> And I?\n\nNo.`],
])("%s stays an article", (_name, markdown) => {
  expect(splitQuestion(markdown)).toEqual({ markdown, form: "article", note: undefined });
});

test("questions and answers that do not take turns are left alone, and said so", () => {
  const markdown = "**Q:** a\n\n**Q:** b\n\n**A:** c";
  expect(splitQuestion(markdown)).toEqual({
    markdown,
    form: "article",
    note: expect.stringContaining("take turns"),
  });
});

test("a text that is divided as we do it needs no note", () => {
  expect(splitQuestion("## Question\n\na\n\n## Answer\n\nb").note).toBeUndefined();
  expect(splitQuestion("## Q:\n\na\n\n## A:\n\nb").note).toContain("headings");
});
