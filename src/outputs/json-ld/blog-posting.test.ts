import { blogPosting, type PostFacts } from "./blog-posting";

const site = {
  name: "Zenith",
  url: "https://zenith.example/blog",
  lang: "en",
  timeZone: "Europe/Berlin",
};
const exchange = {
  questionTitle: "Question",
  questionOpening: "They gave me three days.",
  answerId: "answer",
  answerOpening: "Ask for a week.",
};
const post: PostFacts = {
  title: "Should I take it?",
  path: "/take-it/",
  date: "2026-03-04T00:00:00.000Z",
  author: { name: "Ada", path: "/authors/ada/" },
  exchanges: [exchange],
};
const made = (changes: Partial<PostFacts> = {}) => blogPosting({ ...post, ...changes }, site);

test("a post says what it is, when it appeared, who wrote it, and what it answers", () => {
  expect(made()).toEqual({
    "@type": "BlogPosting",
    headline: "Should I take it?",
    mainEntityOfPage: { "@type": "WebPage", "@id": "https://zenith.example/blog/take-it/" },
    datePublished: "2026-03-04T00:00:00.000Z",
    inLanguage: "en",
    author: { "@type": "Person", name: "Ada", url: "https://zenith.example/blog/authors/ada/" },
    publisher: {
      "@type": "Organization",
      name: "Zenith",
      url: "https://zenith.example/blog/",
      logo: "https://zenith.example/blog/icon-512.png",
    },
    about: [
      {
        "@type": "Question",
        name: "Should I take it?",
        text: "They gave me three days.",
        acceptedAnswer: {
          "@type": "Answer",
          text: "Ask for a week.",
          url: "https://zenith.example/blog/take-it/#answer",
        },
      },
    ],
  });
});

test.each([
  [
    "a day of review is told, in the site's zone",
    { reviewed: "2026-04-30T22:00:00.000Z" },
    { mainEntityOfPage: { lastReviewed: "2026-05-01" } },
  ],
  [
    "a change is told",
    { updated: "2026-05-01T00:00:00.000Z" },
    { dateModified: "2026-05-01T00:00:00.000Z" },
  ],
  [
    "a first publication elsewhere is its page",
    { canonical: "https://first.example/" },
    { mainEntityOfPage: { "@id": "https://first.example/" } },
  ],
  [
    "the picture is named in full",
    { image: "/take-it/share.png" },
    { image: "https://zenith.example/blog/take-it/share.png" },
  ],
  [
    "several people are an organization",
    { author: { ...post.author, organization: true } },
    { author: { "@type": "Organization" } },
  ],
  [
    "a short answer is the answer",
    { shortAnswer: { text: "No." } },
    { about: [{ acceptedAnswer: { text: "No." } }] },
  ],
] satisfies [string, Partial<PostFacts>, object][])("%s", (_, changes, expected) => {
  expect(made(changes)).toMatchObject(expected);
});

test("of several questions each has its own name and answer", () => {
  const exchanges = [
    { ...exchange, questionTitle: "Question 1: the days" },
    { ...exchange, questionTitle: "Question 2", answerId: "answer-2", answerOpening: "" },
  ];
  const { about } = made({ exchanges, shortAnswer: { text: "No." } }) as unknown as {
    about: object[];
  };
  expect(about).toMatchObject([
    {
      name: "the days",
      text: "They gave me three days.",
      acceptedAnswer: { text: "Ask for a week." },
    },
    { name: "They gave me three days." },
  ]);
  expect(about[1]).not.toHaveProperty("acceptedAnswer");
});

test("an article is about no question", () => {
  expect(made({ exchanges: [] })).not.toHaveProperty("about");
});
