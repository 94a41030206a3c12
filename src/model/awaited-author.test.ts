import { isAwaited } from "./awaited-author";

const now = new Date("2026-06-01T12:00:00Z");
const post = (author: string, fields: { date?: string; draft?: true; unlisted?: true } = {}) => ({
  ...{ author, date: "2026-05-01T00:00:00.000Z", draft: false, unlisted: false },
  ...fields,
});
const draft = post("ada", { draft: true });
const later = post("ada", { date: "2026-07-01T00:00:00.000Z" });

test.each([
  ["nobody names", [post("ben")], false],
  ["a post names", [post("ada"), draft], false],
  ["an unlisted post names", [post("ada", { unlisted: true }), draft], false],
  ["a draft names", [draft, post("ben")], true],
  ["only posts name that come later", [later, draft], true],
])("an author whom %s", (_, posts, awaited) => {
  expect(isAwaited("ada", posts, now, "editors")).toBe(awaited);
});

test("whoever answers by default is always there", () => {
  expect(isAwaited("ada", [draft], now, "ada")).toBe(false);
});
