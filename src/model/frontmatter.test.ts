import { z } from "zod";
import {
  authorFrontmatter,
  pageFrontmatter,
  postFrontmatter,
  postFrontmatterFor,
  termFields,
} from "./frontmatter";

const schemas = [postFrontmatter, pageFrontmatter, authorFrontmatter, termFields];

test("every schema can be written as JSON Schema, as authors write it and as nodes hold it", () => {
  for (const schema of schemas) {
    expect(z.toJSONSchema(schema, { io: "output" }).type).toBe("object");
    expect(z.toJSONSchema(schema, { io: "input" }).type).toBe("object");
  }
});

test("nodes hold dates as date-times, lists as lists, and what has a default always", () => {
  const { properties, required } = z.toJSONSchema(postFrontmatter, { io: "output" });
  expect(properties?.date).toMatchObject({ type: "string", format: "date-time" });
  expect(properties?.topics).toMatchObject({
    type: "array",
    items: { type: "string" },
    link: "Topic",
  });
  expect(required?.sort()).toEqual(
    [
      "aliases",
      "anonymised",
      "author",
      "composed",
      "date",
      "draft",
      "stages",
      "title",
      "topics",
      "unlisted",
    ].sort(),
  );
});

test("authors need to write only title and date", () => {
  expect(z.toJSONSchema(postFrontmatter, { io: "input" }).required).toEqual(["title", "date"]);
});

test("every field is described and has an example that it accepts", () => {
  for (const schema of schemas) {
    for (const [name, field] of Object.entries<z.ZodType>(schema.shape)) {
      const meta = field.meta() as { description?: string; examples?: unknown[] } | undefined;
      expect([name, typeof meta?.description]).toEqual([name, "string"]);
      for (const example of meta?.examples ?? [undefined]) {
        expect([name, field.safeParse(example).success]).toEqual([name, true]);
      }
    }
  }
});

test("every field of the design is there", () => {
  const post = {
    title: "Is an AWS certification worth it?",
    date: "2026-03-04",
    description: "One\n line",
    shortAnswer: "Only *sometimes*.",
    topics: ["certifications"],
    stages: "entry",
    author: "editors",
    askedBy: "A former intern",
    composed: true,
    anonymised: true,
    region: "US",
    updated: "2026-05-01",
    reviewed: "2026-05-01",
    reviewBy: "2027-05-01",
    supersededBy: "other-slug",
    followUpTo: "/other-slug/",
    series: { id: "first-job", part: 2 },
    image: "./cover.jpg",
    imageAlt: "A ladder",
    aliases: ["/old-path/"],
    feedId: "/old-path/",
    canonical: "https://example.com/",
    draft: true,
    unlisted: true,
    extra: { anything: [1] },
  };
  expect(postFrontmatter.parse(post)).toEqual({
    ...post,
    description: "One line",
    date: "2026-03-04T00:00:00.000Z",
    stages: ["entry"],
    followUpTo: "other-slug",
    updated: "2026-05-01T00:00:00.000Z",
    reviewed: "2026-05-01T00:00:00.000Z",
    reviewBy: "2027-05-01T00:00:00.000Z",
  });
  expect(Object.keys(post)).toEqual(Object.keys(postFrontmatter.shape));
});

test("the default author and the zone of dates are the site's", () => {
  const schema = postFrontmatterFor({ timeZone: "Asia/Tokyo", author: { id: "ada", name: "Ada" } });
  expect(schema.parse({ title: "A", date: "2026-03-04" })).toMatchObject({
    author: "ada",
    date: "2026-03-03T15:00:00.000Z",
  });
});

test.each([
  ["image", "https://example.com/a.png"],
  ["image", "/a.png"],
  ["image", "//example.com/a.png"],
  ["aliases", ["old"]],
  ["aliases", ["//example.com"]],
  ["aliases", ["/a b"]],
  ["aliases", ["/a?b"]],
  ["aliases", ["/a%00b"]],
  ["aliases", ["/a%0Ab"]],
  ["canonical", "javascript:alert(1)"],
  ["series", { id: "x", part: 0 }],
  ["series", { id: "x", part: 1.5 }],
  ["draft", "yes"],
])("%s refuses %j", (field, value) => {
  expect(
    postFrontmatter.safeParse({ title: "A", date: "2026-03-04", [field]: value }).success,
  ).toBe(false);
});
