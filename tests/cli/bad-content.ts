import { Buffer } from "node:buffer";

/** One mistake that an author can make, and what the command must say of it. */
export interface Mistake {
  readonly name: string;
  /** What the content folder holds besides what is right; paths are relative to it. */
  readonly files: Readonly<Record<string, string | Buffer>>;
  /** The file, line and column that are named, relative to the content folder, and the rule: `posts/x/index.md:3:1 error rule`. */
  readonly reported: string;
}

const post = (fields: string, body = "Text.\n"): string => `---\n${fields}\n---\n\n${body}`;
const good = "title: A title\ndate: 2026-01-02\ntopics: [job-search]";

/** What executed frontmatter would leave behind, if it were executed. */
export const wouldWrite = "rung-test-frontmatter-was-executed";

/** What each of the content folders holds: one post that is right. */
export const rightFiles: Readonly<Record<string, string>> = {
  "topics.yml": "- id: job-search\n  title: Job search\n",
  "stages.yml": "- id: entry\n  title: Entry level\n",
  "authors/ada.md": "---\nname: Ada Marsh\n---\n",
  "posts/right/index.md": post(good),
};

export const mistakes = (trap: string): readonly Mistake[] => [
  {
    name: "an empty file",
    files: { "posts/empty/index.md": "" },
    reported: "posts/empty/index.md:1:1 error empty-file",
  },
  {
    name: "frontmatter that does not parse",
    files: { "posts/broken/index.md": post("title: One: two\ndate: 2026-01-02") },
    reported: "posts/broken/index.md:2:8 error frontmatter-syntax",
  },
  {
    name: "no title",
    files: { "posts/untitled/index.md": post("date: 2026-01-02\ntopics: [job-search]") },
    reported: "posts/untitled/index.md:1:1 error field-missing",
  },
  {
    name: "no date",
    files: { "posts/undated/index.md": post("title: A title\ntopics: [job-search]") },
    reported: "posts/undated/index.md:1:1 error field-missing",
  },
  {
    name: "an impossible date",
    files: {
      "posts/impossible/index.md": post("title: A title\ndate: 2026-02-30\ntopics: [job-search]"),
    },
    reported: "posts/impossible/index.md:3:7 error date-impossible",
  },
  {
    name: "a link to a page of a list that will not be",
    files: { "posts/linking/index.md": post(good, "[More](/topics/job-search/99/)\n") },
    reported: "posts/linking/index.md:7:1 error link-broken",
  },
  {
    name: "a page that is said to be gone",
    files: { "redirects.yml": "/right/: gone\n" },
    reported: "redirects.yml:1:10 error redirect-shadows",
  },
  {
    name: "an unknown topic",
    files: {
      "posts/topic/index.md": post("title: A title\ndate: 2026-01-02\ntopics: [job-search, jobs]"),
    },
    reported: "posts/topic/index.md:4:22 error unknown-topic",
  },
  {
    name: "an unknown author",
    files: { "posts/author/index.md": post(`${good}\nauthor: adam`) },
    reported: "posts/author/index.md:5:9 error unknown-author",
  },
  {
    name: "two posts with one slug",
    files: { "posts/Same name/index.md": post(good), "posts/same-name/index.md": post(good) },
    reported: "posts/same-name/index.md:1:1 error duplicate-slug",
  },
  {
    name: "a missing image",
    files: { "posts/missing/index.md": post(good, "Text, then ![a desk](desk.jpg)\n") },
    reported: "posts/missing/index.md:7:12 error image-missing",
  },
  {
    name: "an image that is not one",
    files: {
      "posts/no-image/index.md": post(good, "![a desk](desk.jpg)\n"),
      "posts/no-image/desk.jpg": "This is a text.",
    },
    reported: "posts/no-image/index.md:7:1 error image-unreadable",
  },
  {
    name: "a body of 2 MB",
    files: { "posts/huge/index.md": post(good, "All work and no play.\n\n".repeat(90_000)) },
    reported: "posts/huge/index.md:1:1 error body-too-large",
  },
  {
    name: "a file that is not UTF-8",
    files: {
      "posts/latin/index.md": Buffer.concat([
        Buffer.from(post(good, "A caf")),
        Buffer.from([0xe9, 0x0a]),
      ]),
    },
    reported: "posts/latin/index.md:7:6 error encoding",
  },
  {
    name: "frontmatter in JavaScript",
    files: {
      "posts/js/index.md": `---js\n{ title: require("fs").writeFileSync(${JSON.stringify(trap)}, "") || "A title", date: "2026-01-02" }\n---\n\nText.\n`,
    },
    reported: "posts/js/index.md:1:4 error frontmatter-language",
  },
  {
    name: "a YAML alias bomb",
    files: { "posts/bomb/index.md": post(`${good}\nextra:\n${bomb()}`) },
    reported: "posts/bomb/index.md:9:10 error yaml-aliases",
  },
];

function bomb(): string {
  const ten = (name: string) => `[${Array.from({ length: 10 }, () => `*${name}`).join(", ")}]`;
  const levels = ["b", "c", "d", "e", "f", "g", "h", "i"];
  return [
    "  a: &a [x, x, x, x, x, x, x, x, x, x]",
    ...levels.map((name, place) => `  ${name}: &${name} ${ten(levels[place - 1] ?? "a")}`),
  ].join("\n");
}
