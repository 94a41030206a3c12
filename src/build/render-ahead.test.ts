import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bodyStore } from "../content/body-store";
import { renderAhead } from "./render-ahead";

test("every text that can be rendered alone is, with links under the path prefix", async () => {
  const directory = await mkdtemp(join(tmpdir(), "rung-ahead-"));
  const store = bodyStore(directory);
  const text = (markdown: string) => ({ file: "content/posts/x/index.md", markdown, parts: true });
  const texts = ["[a](/b/)", "![gone](gone.png)", "## Question\n\nWhy?\n\n## Answer\n\nSo."];
  await renderAhead(texts.map(text), "/blog", store);
  expect((await store.get(text(texts[0] ?? "")))?.context).toBe('<p><a href="/blog/b/">a</a></p>');
  expect(await store.get(text(texts[1] ?? ""))).toBeUndefined();
  expect((await store.get(text(texts[2] ?? "")))?.exchanges).toHaveLength(1);
  await rm(directory, { recursive: true });
});
