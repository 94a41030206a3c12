import { PageMemory, type SitePage } from "./page-memory";

const page = (path: string, title: string = path): SitePage => ({
  path,
  component: "/post.tsx",
  context: { title },
});
const paths = (pages: readonly SitePage[]) => pages.map(({ path }) => path);

const started = (...pages: SitePage[]): PageMemory => {
  const memory = new PageMemory();
  expect(memory.changes(pages)).toEqual({ create: [], remove: [] });
  expect(memory.start()).toEqual(pages);
  return memory;
};

test("a save makes the page that changed and no other", () => {
  const memory = started(page("/a/"), page("/b/"));
  expect(memory.changes([page("/a/"), page("/b/")])).toEqual({ create: [], remove: [] });
  const { create, remove } = memory.changes([page("/a/", "New"), page("/b/")]);
  expect([create, remove]).toEqual([[page("/a/", "New")], []]);
});

test("a page made after the start is made again at every save, for Gatsby would remove it", () => {
  const memory = started(page("/a/"));
  expect(paths(memory.changes([page("/a/"), page("/new/")]).create)).toEqual(["/new/"]);
  expect(paths(memory.changes([page("/a/"), page("/new/")]).create)).toEqual(["/new/"]);
  expect(memory.changes([page("/a/")])).toEqual({ create: [], remove: [] });
});

test("a page of the start that is gone is removed once, and made when it is back", () => {
  const memory = started(page("/a/"), page("/b/"));
  expect(paths(memory.changes([page("/b/")]).remove)).toEqual(["/a/"]);
  expect(memory.changes([page("/b/")])).toEqual({ create: [], remove: [] });
  expect(paths(memory.changes([page("/a/"), page("/b/")]).create)).toEqual(["/a/"]);
});
