import { readFileSync } from "node:fs";
import { join } from "node:path";
import { testFolder } from "../../../tests/support/test-folder";
import { UsageError } from "../../model/usage-error";
import type { CheckOptions } from "./check-options";
import { runCheck } from "./run-check";

const own = { "topics.yml": "- id: pay\n  title: Pay\n" };
const post = (body: string, fields = "") =>
  `---\ntitle: May I ask?\ndate: 2026-01-02\ntopics: [pay]\n${fields}---\n\n${body}`;
const right = { ...own, "a.md": post("Yes.\n") };
const warned = {
  ...own,
  "a.md": post("See [the list](/b#part).\n"),
  "b.md": post("## Part\n\nText.\n").replace("I ask", "I go"),
};
const wrong = { ...own, "a.md": post("See [the list](/nowhere/) ![a desk](desk.jpg).\n") };

/** What of a project the command looks at; what it keeps goes there, too. */
const sources = [
  "src/x.ts",
  "gatsby-config.ts",
  "gatsby-node.ts",
  "gatsby-ssr.tsx",
  "package-lock.json",
];
const project = testFolder(Object.fromEntries(sources.map((path) => [path, ""])));

/** What the command prints, and whether it is content. */
async function check(files: Record<string, string>, options: Partial<CheckOptions> = {}) {
  const content = testFolder(files);
  const written: string[] = [];
  const write = jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  const standard: CheckOptions = {
    content,
    now: new Date("2026-06-01"),
    format: "lines",
    rules: [],
    fix: false,
    strict: false,
    due: false,
    external: false,
  };
  const fine = await runCheck({ ...standard, ...options }, project).finally(() =>
    write.mockRestore(),
  );
  return { content, fine, output: written.join("").replaceAll(content, "content") };
}

test.each([
  ["nothing wrong", right, {}, true],
  ["nothing wrong, strictly", right, { strict: true }, true],
  ["a warning", warned, {}, true],
  ["a warning, strictly", warned, { strict: true }, false],
  ["an error", wrong, {}, false],
  ["an error of another rule", wrong, { rules: ["link-slash"] }, true],
  ["an error of this rule", wrong, { rules: ["link-slash", "image-missing"] }, false],
])("%s", async (_, files, options, expected) => {
  expect((await check(files, options)).fine).toBe(expected);
});

test("what the model, the pictures and the rules find comes in one list, sorted and counted", async () => {
  const files = {
    ...wrong,
    "b.md": post("Text.\n", "region: [US]\n").replace("May I ask", "Again"),
  };
  const { output } = await check(files);
  expect(output.replace(/(\S+ \S+ \S+) .*$/gm, "$1")).toBe(
    [
      "content/a.md:7:5 error link-broken",
      "content/a.md:7:27 error image-missing",
      "content/b.md:5:9 error field-type",
      "3 errors\n",
    ].join("\n"),
  );
});

test("a second look at the same files says the same", async () => {
  const first = await check(warned);
  const again = await check(warned, { content: first.content });
  expect(again.output.replaceAll(first.content, "content")).toBe(first.output);
});

test("--fix shows, mends, and says what is left; JSON stays JSON", async () => {
  const { content, output } = await check(warned, { fix: true });
  expect(output).toContain("-See [the list](/b#part).\n+See [the list](/b/#part).\n");
  expect(output).toContain("No problems\n");
  expect(readFileSync(join(content, "a.md"), "utf8")).toBe(warned["a.md"].replace("/b#", "/b/#"));

  const stderr = jest.spyOn(process.stderr, "write").mockReturnValue(true);
  const json = await check(warned, { fix: true, format: "json" });
  expect(JSON.parse(json.output)).toEqual({ problems: [], errors: 0, warnings: 0 });
  expect(stderr).toHaveBeenCalled();
  stderr.mockRestore();
});

test("--due lists reviews and finds no fault", async () => {
  const { fine, output } = await check(
    { ...wrong, "b.md": post("Text.\n", "reviewBy: 2026-05-01\n") },
    { due: true },
  );
  expect(output).toBe("2026-05-01  31 days ago  content/b.md  May I ask?\n1 review due\n");
  expect(fine).toBe(true);
});

test("a folder that is not there is a mistake of whoever typed it", async () => {
  await expect(check({}, { content: "nowhere" })).rejects.toThrow(UsageError);
});
