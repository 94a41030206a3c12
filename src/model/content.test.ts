import { folder, settings } from "../../tests/support/sources";
import { readContent } from "./content";
import { formatProblem } from "./problem";

const vocabularies = {
  "topics.yml":
    "- id: pay\n  title: Pay\n- id: certifications\n  title: Certifications\n  formerIds: [badges]\n",
  "stages.yml": "- id: entry\n  title: Entry\n",
};
const post = (fields: string) => `---\ntitle: A\ndate: 2026-03-04\n${fields}\n---\nText.\n`;
const read = (files: Record<string, string>) => readContent(folder(files), settings);
const lines = (files: Record<string, string>) => read(files).problems.map(formatProblem);

test("a folder becomes posts, pages, authors, topics and stages", () => {
  const content = read({
    ...vocabularies,
    "posts/b/index.md": post("topics: pay\nstages: [entry]"),
    "posts/a.md": post("topics: [badges, certifications]\nauthor: ada"),
    "pages/about.md": "---\ntitle: About\n---\n",
    "authors/ada.md": "---\nname: Ada\n---\n",
    "README.md": "Not content.",
  });
  expect(content.posts.map(({ slug, topics, author }) => [slug, topics, author])).toEqual([
    ["a", ["certifications"], "ada"],
    ["b", ["pay"], "editors"],
  ]);
  expect(content.pages.map(({ slug }) => slug)).toEqual(["about"]);
  expect(content.authors.map(({ id, name }) => [id, name])).toEqual([
    ["ada", "Ada"],
    ["editors", "The editors"],
  ]);
  expect(content.topics.map(({ id }) => id)).toEqual(["pay", "certifications"]);
  expect(content.stages.map(({ id }) => id)).toEqual(["entry"]);
  expect(content.problems.map(formatProblem)).toEqual([
    'content/posts/a.md:4:10 warning former-topic "badges" is now called "certifications"; write that',
  ]);
});

test("no content at all is no problem", () => {
  const content = read({});
  expect(content.posts).toEqual([]);
  expect(content.problems).toEqual([]);
  expect(content.authors.map(({ id }) => id)).toEqual(["editors"]);
});

test("everything that is wrong is reported in one run, sorted, each at its place", () => {
  expect(
    lines({
      ...vocabularies,
      "posts/a/index.md": post("topics: [certs]\nstages: [entri]\nauthor: bob\ndraft: yes"),
      "posts/b/index.md": "",
      "posts/c/index.md": post("topics: pay\nimage: ./c.jpg\nfollowUpTo: a"),
      "posts/C.md": post("topics: pay"),
      "posts/d.md": "---js\n{}\n---\n",
      "posts/e.md": post("followUpTo: nowhere-to-be-found"),
      "posts/search.md": post("topics: pay"),
      "authors/ada.md": "---\nrole: Boss\n---\n",
      "pages/about.md": "---\ntitle: A: B\n---\n",
    }).map((line) => line.split(" ", 3).join(" ")),
  ).toEqual([
    "content/authors/ada.md:1:1 error field-missing",
    "content/pages/about.md:2:8 error frontmatter-syntax",
    "content/posts/a/index.md:4:10 error unknown-topic",
    "content/posts/a/index.md:5:10 error unknown-stage",
    "content/posts/a/index.md:6:9 error unknown-author",
    "content/posts/a/index.md:7:8 error field-type",
    "content/posts/b/index.md:1:1 error empty-file",
    "content/posts/c/index.md:1:1 error duplicate-slug",
    "content/posts/c/index.md:5:8 error image-alt",
    "content/posts/d.md:1:4 error frontmatter-language",
    "content/posts/e.md:1:1 warning no-topic",
    "content/posts/e.md:4:13 error unknown-post",
    "content/posts/search.md:1:1 error reserved-slug",
  ]);
});

test("a post with an error is left out, the others stay", () => {
  const content = read({
    ...vocabularies,
    "a.md": post("topics: pay\ndraft: yes"),
    "b.md": post("topics: pay"),
  });
  expect(content.posts.map(({ slug }) => slug)).toEqual(["b"]);
});

test("a vocabulary that is wrong or there twice is told once", () => {
  expect(lines({ "topics.yml": "- id: a", "a.md": post("topics: [x, y]") })).toEqual([
    "content/topics.yml:1:3 error field-missing `title` is missing; add a line like `title: Certifications`",
  ]);
  expect(lines({ "topics.yml": "", "topics.yaml": "" })).toEqual([
    "content/topics.yaml:1:1 error duplicate-vocabulary there is topics.yml already; keep one of the two",
  ]);
});

test("the folder of gatsby-starter-blog builds unchanged", () => {
  const content = read({
    "blog/hello-world/index.md": `---\ntitle: Hello World\ndate: "2015-05-01T22:12:03.284Z"\ndescription: "Hello World"\n---\n`,
    "blog/my-second-post/index.md": `---\ntitle: My Second Post!\ndate: "2015-05-06T23:46:37.121Z"\ntags: [Web Dev, "2015"]\nlayout: post\nauthor: Jane Doe\nimage: ./x.png\n---\n`,
  });
  expect(content.problems.map(formatProblem).map((line) => line.split(" ", 3).join(" "))).toEqual([
    "content/blog/hello-world/index.md:1:1 warning no-topic",
    "content/blog/my-second-post/index.md:5:1 warning unknown-field",
    "content/blog/my-second-post/index.md:7:8 warning image-alt",
  ]);
  expect(content.posts.map(({ slug, topics, author }) => [slug, topics, author])).toEqual([
    ["hello-world", [], "editors"],
    ["my-second-post", ["web-dev", "2015"], "jane-doe"],
  ]);
  expect(content.topics.map(({ id, title }) => [id, title])).toEqual([
    ["2015", "2015"],
    ["web-dev", "Web Dev"],
  ]);
  expect(content.authors.map(({ name }) => name)).toEqual(["The editors", "Jane Doe"]);
});

test.each([
  ["/topics/pay/", 'the topic "pay"'],
  ["/stages/entry", 'the stage "entry"'],
  ["/authors/editors/", 'the author "editors"'],
  ["/series/first-job/", 'the series "first-job"'],
])("the alias %s would hide a list", (alias, list) => {
  const fields = `topics: pay\nseries: { id: first-job, part: 1 }\naliases: [${alias}]`;
  expect(lines({ ...vocabularies, "posts/a.md": post(fields) })).toEqual([
    `content/posts/a.md:6:11 error alias-shadows "${alias}" is the address of ${list}; remove this alias`,
  ]);
});

test("the order in which files come does not matter, nor does the form of their names", () => {
  const files = {
    ...vocabularies,
    "posts/a.md": post("topics: [x]"),
    "posts/cafe\u0301.md": post("topics: pay"),
  };
  const content = read(files);
  expect(readContent(folder(files).reverse(), settings)).toEqual(content);
  expect(content.posts.map(({ slug }) => slug)).toEqual(["a", "caf\u00e9"]);
});

test("an author who is called by name is found, and the id is what to write", () => {
  const { problems } = read({
    ...vocabularies,
    "authors/editors.md": "---\nname: The Rung editors\n---\n",
    "posts/a.md": post("topics: pay\nauthor: The Rung Editors"),
  });
  expect(problems.map(formatProblem)).toEqual([
    'content/posts/a.md:5:9 error unknown-author "The Rung Editors" is not in authors/; write `author: editors`',
  ]);
  expect(problems[0]?.mend).toEqual({ value: "editors" });
});
