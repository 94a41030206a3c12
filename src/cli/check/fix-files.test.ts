import {
  chmodSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { testFolder } from "../../../tests/support/test-folder";
import type { RuleProblem } from "../../check/report";
import { fixFiles } from "./fix-files";

const text = "---\r\ntitle: A\r\n---\r\n\r\nThis is wrong, and wrong.\r\nÄ";
const bytes = Buffer.from(`\uFEFF${text}`);

const problem = (path: string, start: number): RuleProblem => ({
  path,
  file: `content/${path}`,
  line: 1,
  column: 1,
  severity: "warning",
  rule: "wrong",
  message: "wrong",
  start,
  end: start + 5,
  fix: { start, end: start + 5, replacement: "right" },
});
const wrong = [text.indexOf("wrong"), text.lastIndexOf("wrong")];

async function fix(folder: string, problems: readonly RuleProblem[], read: Buffer = bytes) {
  const said: string[] = [];
  const files = [{ path: "a.md", bytes: new Uint8Array(read) }];
  const changed = await fixFiles(folder, files, problems, (line) => said.push(line));
  return { changed, said: said.join("") };
}

test("what is mended is shown, and everything else stays byte for byte", async () => {
  const folder = testFolder({ "a.md": bytes });
  chmodSync(join(folder, "a.md"), 0o600);
  const { changed, said } = await fix(
    folder,
    wrong.map((start) => problem("a.md", start)),
  );
  expect(changed).toBe(true);
  expect(readFileSync(join(folder, "a.md"))).toEqual(
    Buffer.from(`\uFEFF${text.replaceAll("wrong", "right")}`),
  );
  expect(statSync(join(folder, "a.md")).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["a.md"]);
  expect(said).toContain("-This is wrong, and wrong.\n+This is right, and right.\n");
  expect(said).toContain("Mended 1 file\n");
});

test("without a fix nothing is touched or said", async () => {
  const folder = testFolder({ "a.md": bytes });
  const { fix: _, ...unfixable } = problem("a.md", wrong[0] ?? 0);
  expect(await fix(folder, [unfixable])).toEqual({ changed: false, said: "" });
  expect(readFileSync(join(folder, "a.md"))).toEqual(bytes);
});

test("a file that was saved meanwhile is left alone", async () => {
  const folder = testFolder({ "a.md": bytes });
  writeFileSync(join(folder, "a.md"), "something new");
  const { changed, said } = await fix(folder, [problem("a.md", wrong[0] ?? 0)]);
  expect(changed).toBe(false);
  expect(said).toContain("content/a.md was saved meanwhile and is left as it is");
  expect(readFileSync(join(folder, "a.md"), "utf8")).toBe("something new");
});

test("a link stays a link; the file that it leads to is mended", async () => {
  const folder = testFolder({ "elsewhere/real.md": bytes });
  symlinkSync(join(folder, "elsewhere/real.md"), join(folder, "a.md"));
  await fix(folder, [problem("a.md", wrong[0] ?? 0)]);
  expect(readFileSync(join(folder, "elsewhere/real.md"), "utf8")).toContain("This is right");
  expect(
    readdirSync(folder, { withFileTypes: true })
      .find(({ name }) => name === "a.md")
      ?.isSymbolicLink(),
  ).toBe(true);
});

test("a problem of the model mends its line, in the frontmatter and nowhere else", async () => {
  const folder = testFolder({ "a.md": bytes });
  const { fix: _, ...fields } = { ...problem("a.md", 0), line: 2, column: 1 };
  await fix(folder, [{ ...fields, mend: { line: "title: B" } }]);
  expect(readFileSync(join(folder, "a.md"))).toEqual(
    Buffer.from(`\uFEFF${text.replace("title: A", "title: B")}`),
  );
});

test("a picture that was pasted as data becomes a file beside the text, whatever its size", async () => {
  const picture = Buffer.alloc(9000, 7);
  const written = `---\ntitle: A\n---\n\n![b](data:image/png;base64,${picture.toString("base64")})\n`;
  const folder = testFolder({ "a.md": written });
  const { fix: _, ...place } = { ...problem("a.md", 0), line: 5, column: 6 };
  const { said } = await fix(
    folder,
    [{ ...place, mend: { pictures: true } }],
    Buffer.from(written),
  );
  const [, name = ""] = /!\[b\]\(\.\/(.+)\)/.exec(readFileSync(join(folder, "a.md"), "utf8")) ?? [];
  expect(readFileSync(join(folder, name))).toEqual(picture);
  expect(said.length).toBeLessThan(5000);
});
