import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Body } from "../markdown/body";
import { bodyStore } from "./body-store";

let directory: string;
beforeEach(async () => {
  directory = join(await mkdtemp(join(tmpdir(), "rung-bodies-")), "bodies");
});
afterEach(() => rm(join(directory, ".."), { recursive: true }));

const body = (context: string): Body => ({
  context,
  exchanges: [],
  contents: [],
  wordCount: 1,
  minutes: 1,
  text: "x",
  opening: "x",
  markdown: "",
});
const post = (markdown: string) => ({ markdown, parts: true });

test("a body is found by its text alone", async () => {
  await bodyStore(directory).set(post("x"), body("<p>x</p>"));
  const store = bodyStore(directory);
  expect(await store.get({ ...post("x"), file: "moved.md" } as never)).toEqual(body("<p>x</p>"));
  expect(await store.get(post("y"))).toBeUndefined();
  expect(await store.get({ markdown: "x", parts: false })).toBeUndefined();
  expect(await store.missing([post("x"), post("y")])).toEqual([post("y")]);
});

test("a body with an image is never kept, because its files stand elsewhere", async () => {
  const store = bodyStore(directory);
  await store.set(post("x"), body('<picture><img src="/a.webp" alt=""></picture>'));
  expect(await store.get(post("x"))).toBeUndefined();
});

test("a file that was cut off is unknown, and is written again", async () => {
  const store = bodyStore(directory);
  await store.set(post("x"), body("<p>x</p>"));
  const [name = ""] = await readdir(directory);
  await writeFile(join(directory, name), '{"context":"<p>');
  expect(await store.get(post("x"))).toBeUndefined();
  await store.set(post("x"), body("<p>x</p>"));
  expect(await store.get(post("x"))).toEqual(body("<p>x</p>"));
});

test("what no text stands for any more goes, and nothing else", async () => {
  const store = bodyStore(directory);
  await store.set(post("x"), body("x"));
  await store.set(post("y"), body("y"));
  await store.keep([post("y")]);
  expect(await store.get(post("y"))).toEqual(body("y"));
  expect(await readdir(directory)).toHaveLength(1);
});
