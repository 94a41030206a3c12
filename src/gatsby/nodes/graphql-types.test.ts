import { z } from "zod";
import { graphqlTypes } from "./graphql-types";

const types = graphqlTypes(
  "Thing",
  z.strictObject({
    title: z.string().meta({ description: "The name." }),
    subtitle: z.string().exactOptional(),
    draft: z.boolean().default(false),
    part: z.int(),
    weight: z.number(),
    date: z.iso.datetime(),
    topics: z.array(z.string()).default([]).meta({ link: "Topic" }),
    author: z.string().meta({ link: "Author" }),
    image: z.string().meta({ link: "File" }),
    links: z.array(z.strictObject({ url: z.string() })),
    extra: z.record(z.string(), z.unknown()).meta({ private: true }),
  }),
  new Set(["Topic", "Author"]),
);

test.each([
  ["title", { type: "String!", description: "The name." }],
  ["subtitle", { type: "String" }],
  ["draft", { type: "Boolean!" }],
  ["part", { type: "Int!" }],
  ["weight", { type: "Float!" }],
  ["date", { type: "Date!" }],
  ["topics", { type: "[Topic!]!", extensions: { link: { by: "slug" } } }],
  ["author", { type: "Author!", extensions: { link: { by: "slug" } } }],
  ["image", { type: "String!" }],
  ["links", { type: "[ThingLinks!]!" }],
])("derives %s", (name, field) => {
  expect(types.Thing?.[name]).toEqual(field);
});

test("gives an object inside a type of its own", () => {
  expect(types.ThingLinks).toEqual({ url: { type: "String!" } });
});

test("keeps a private field out", () => {
  expect(types.Thing).not.toHaveProperty("extra");
});
