import { testPost, testSources } from "../../tests/support/output-sources";
import { postMarkdown } from "./post-markdown";

async function made(post: ReturnType<typeof testPost>) {
  const topics = [{ id: "pay", title: "Pay: what & when", order: 1, formerIds: [] }];
  const [file] = postMarkdown(testSources({ posts: [post], topics }));
  return { path: file?.path, content: await file?.make() };
}

test("a post has its public fields, its short answer and its text", async () => {
  const post = testPost("raise", {
    title: "A raise: *now*?",
    topics: ["pay"],
    updated: "2026-05-01T00:00:00.000Z",
    askedBy: "Nobody",
    shortAnswer: { html: "<em>Ask</em> _now_.", text: "Ask _now_." },
  });
  expect(await made(post)).toEqual({
    path: "/raise/index.md",
    content: `---
title: "A raise: *now*?"
url: https://rung.example/raise/
author: The Rung editors
date: 2026-03-04
updated: 2026-05-01
topics:
  - "Pay: what & when"
lang: en
---

# A raise: \\*now\\*?

## The short answer

Ask \\_now\\_.

## Question

They gave me three days.

## Answer

Ask for a week.
`,
  });
});

test("a post without any has neither, and one that appeared elsewhere says where", async () => {
  const { content } = await made(testPost("x", { canonical: "https://first.example/x/" }));
  expect(content).toContain("url: https://first.example/x/\n");
  expect(content).not.toContain("short answer");
  expect(content).not.toContain("topics");
});
