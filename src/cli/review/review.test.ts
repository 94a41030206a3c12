import { listener } from "../../../tests/support/talk";
import { readFiles, testFolder } from "../../../tests/support/test-folder";
import { openContent } from "../../content/open-content";
import { type ReviewOptions, review } from "./review";

const text = "---\ntitle: May I?\ndate: 2026-01-02\n# about dates\nregion: US\n---\n\nYes.\n";
const now = new Date("2026-11-24T17:00:00Z");

async function run(before: string, options: Partial<ReviewOptions> = {}, answer?: boolean) {
  const folder = testFolder({ "posts/ask/index.md": before });
  const talk = listener(answer);
  const failure = await review(
    openContent(folder),
    "ask",
    { next: 12, now, ...options },
    talk,
  ).then(
    () => undefined,
    (error: Error) => error.message,
  );
  const after = (await readFiles(folder))["posts/ask/index.md"] ?? "";
  return { after, failure, said: talk.said() };
}

const stamped = (reviewed: string, reviewBy: string) =>
  text.replace("region: US\n", `region: US\nreviewed: ${reviewed}\nreviewBy: ${reviewBy}\n`);

test.each([
  [{}, "2026-11-24", "2027-11-24"],
  [{ next: 3 }, "2026-11-24", "2027-02-24"],
  [{ on: "2026-08-31", next: 6 }, "2026-08-31", "2027-02-28"],
  [{ on: "2026-11-01", next: "2028-01-01" }, "2026-11-01", "2028-01-01"],
] as const)("%j", async (options, reviewed, reviewBy) => {
  const { after, failure } = await run(text, options);
  expect(failure).toBeUndefined();
  expect(after).toBe(stamped(reviewed, reviewBy));
});

test("earlier stamps are replaced, and their comments stay", async () => {
  const before = text.replace(
    "region",
    "reviewed: '2025-01-01' # by Ben\nreviewBy: 2026-01-01\nregion",
  );
  const { after } = await run(before);
  expect(after).toBe(
    text.replace("region", "reviewed: '2026-11-24' # by Ben\nreviewBy: 2027-11-24\nregion"),
  );
});

test("what is there already is said", async () => {
  const { after, said } = await run(stamped("2026-11-24", "2027-11-24"));
  expect(said).toContain("says so already");
  expect(after).toBe(stamped("2026-11-24", "2027-11-24"));
});

test.each([
  [{ on: "2026-11-25" }, /--on 2026-11-25 is still to come/],
  [{ next: "2026-11-24" }, /--next 2026-11-24 should be after 2026-11-24/],
] as const)("%j is refused", async (options, message) => {
  const { after, failure } = await run(text, options);
  expect(failure).toMatch(message);
  expect(after).toBe(text);
});

test("whoever says no changes nothing", async () => {
  expect((await run(text, {}, false)).after).toBe(text);
});
