import { testPost, testSources } from "../../tests/support/output-sources";
import { llmsTxt } from "./llms-txt";

const topics = ["pay", "empty"].map((id) => ({ id, title: `On ${id}`, order: 1, formerIds: [] }));
const made = (posts: ReturnType<typeof testPost>[]) => {
  const site = { ...testSources().site, name: "Zenith", tagline: "T.", description: "D." };
  const [file] = llmsTxt(testSources({ site, topics, posts }));
  return String(file?.content);
};

test("it says what the site is, then lists answers by their first topic, as Markdown", () => {
  const posts = [
    testPost("raise", {
      title: "A raise [or] *not*?",
      topics: ["pay", "empty"],
      shortAnswer: { html: "<em>Ask</em>.", text: "Ask." },
    }),
    testPost("unlisted", { listed: false, topics: ["pay"] }),
    testPost("loose", { title: "Loose", description: "About it." }),
  ];
  expect(made(posts)).toBe(`# Zenith

> T. D.

## On pay

- [A raise \\[or\\] \\*not\\*?](https://rung.example/raise/index.md): Ask.

## Other answers

- [Loose](https://rung.example/loose/index.md): About it.

## Optional

- [All answers](https://rung.example/archive/)
`);
});

test("of many answers it shows the newest", () => {
  const posts = Array.from({ length: 40 }, (_, place) =>
    testPost(`p${place}`, { topics: ["pay"] }),
  );
  const shown = [...made(posts).matchAll(/\/(p\d+)\/index\.md/g)].map(([, slug]) => slug);
  expect(shown).toEqual(posts.slice(0, 25).map(({ slug }) => slug));
});
