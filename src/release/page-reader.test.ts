import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PageReader } from "./page-reader";
import { readHtml } from "./read-html";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rung-pages-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const page = '<p id="a"><a href="/x/">x</a><style>a{}</style><script>b()</script>';
const other = '<p id="b"><a href="/y/">y</a>';

test("what was read ahead is known by its bytes, and gives the same as reading it", async () => {
  writeFileSync(join(folder, "index.html"), page);
  writeFileSync(join(folder, "style.css"), "a{}");
  const pages = new PageReader();
  await pages.readAhead(folder, new AbortController().signal);
  expect([pages.read(page), pages.read(other)]).toEqual([readHtml(page), readHtml(other)]);
  expect(pages.read(page)).toBe(pages.read(page));
  expect(pages.read(other)).not.toBe(pages.read(other));
});

test("a folder that is not there, and one whose pages are no longer wanted, are no fault", async () => {
  const pages = new PageReader();
  await pages.readAhead(join(folder, "missing"), new AbortController().signal);
  writeFileSync(join(folder, "index.html"), page);
  await pages.readAhead(folder, AbortSignal.abort());
  expect(pages.read(page).ids).toEqual(["a"]);
});
