import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rulesOn } from "../../../tests/support/checked-files";
import type { SourceFile } from "../../model/content";
import { compareProblems } from "../../model/problem";
import { applyEdits } from "../apply-edits";
import { fileRules, siteRules } from "../rules";

/*
 * Every rule has a folder of fixtures, named after it:
 *
 *   fixtures/<rule>/fail.md    a whole file, frontmatter included, that breaks the rule; read as posts/fixture/index.md
 *   fixtures/<rule>/fail.txt   where: one `line:column` a line, in order
 *   fixtures/<rule>/fixed.md   for a rule with `fixable: true`: fail.md after its fixes; what it cannot mend stays
 *   fixtures/<rule>/pass.md    what is near to breaking the rule, and does not
 *
 * Where one file is not enough, `fail/`, `fixed/` and `pass/` are content folders, and fail.txt says `path:line:column`, the path
 * relative to the folder. What other rules say of a fixture does not matter. Each is tried with LF and with CRLF line ends,
 * without and with a byte-order mark. More than one way to break a rule: more in fail.md.
 */

const folder = join(__dirname, "fixtures");

const variants: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  "as it is": (bytes) => bytes,
  "with CRLF": withCrlf,
  "with a byte-order mark": withMark,
  "with both": (bytes) => withMark(withCrlf(bytes)),
};

describe.each(readdirSync(folder))("%s", (rule) => {
  const fixture = fixtureOf(rule);

  test.each(Object.entries(variants))("fails where it should, %s", (_, vary) => {
    expect(placesOf(rule, varied(fixture("fail"), vary))).toEqual(expected(rule));
  });

  test.each(Object.entries(variants))("passes, %s", (_, vary) => {
    expect(placesOf(rule, varied(fixture("pass"), vary))).toEqual([]);
  });

  if (!isFixable(rule)) return;
  test.each(Object.entries(variants))("is fixed, and stays so, %s", (_, vary) => {
    const after = allFixed(rule, varied(fixture("fail"), vary));
    expect(textsOf(after)).toEqual(textsOf(varied(fixture("fixed"), vary)));
    const left = rulesOn(after).problems.filter((problem) => problem.rule === rule);
    expect(left.filter(({ fix }) => fix)).toEqual([]);
  });
});

test("every rule has its fixtures", () => {
  const names = [...fileRules, ...siteRules].map(({ name }) => name);
  expect(names.filter((name) => !existsSync(join(folder, name)))).toEqual([]);
});

test.each([...fileRules, ...siteRules])("$name brings a fix just if it says so", ({ name }) => {
  const { problems } = rulesOn(fixtureOf(name)("fail"));
  const ours = problems.filter(({ rule }) => rule === name);
  expect(ours.some(({ fix }) => fix)).toBe(isFixable(name));
});

function isFixable(name: string): boolean {
  return [...fileRules, ...siteRules].some((rule) => rule.name === name && rule.fixable);
}

function fixtureOf(rule: string): (name: string) => SourceFile[] {
  return (name) => {
    const single = join(folder, rule, `${name}.md`);
    if (existsSync(single))
      return [{ path: "posts/fixture/index.md", bytes: readFileSync(single) }];
    const root = join(folder, rule, name);
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({ path: file.slice(root.length + 1), bytes: readFileSync(file) }));
  };
}

/** Where a rule, or the model, finds its kind of fault in files: `line:column`, with the path where there are several files. */
function placesOf(rule: string, files: readonly SourceFile[]): string[] {
  const { content, problems } = rulesOn(files);
  return [...content.problems, ...problems]
    .filter((problem) => problem.rule === rule)
    .sort(compareProblems)
    .map(({ file, line, column }) => {
      const path = files.length > 1 ? `${file.replace("content/", "")}:` : "";
      return `${path}${line}:${column}`;
    });
}

const expected = (rule: string): string[] =>
  readFileSync(join(folder, rule, "fail.txt"), "utf8")
    .trim()
    .split(/\r?\n/);

function allFixed(rule: string, files: readonly SourceFile[]): SourceFile[] {
  const { problems } = rulesOn(files);
  return files.map(({ path, bytes }) => {
    const edits = problems
      .filter((problem) => problem.path === path && problem.rule === rule)
      .flatMap(({ fix }) => fix ?? []);
    const mark = Buffer.from(bytes).subarray(0, 3).equals(byteOrderMark) ? byteOrderMark : "";
    const text = applyEdits(new TextDecoder().decode(bytes), edits);
    return { path, bytes: Buffer.concat([Buffer.from(mark), Buffer.from(text)]) };
  });
}

const varied = (files: readonly SourceFile[], vary: (bytes: Buffer) => Buffer): SourceFile[] =>
  files.map(({ path, bytes }) => ({ path, bytes: vary(Buffer.from(bytes)) }));

const textsOf = (files: readonly SourceFile[]): [string, string][] =>
  files
    .map(({ path, bytes }): [string, string] => [path, Buffer.from(bytes).toString("utf8")])
    .sort();

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

function withMark(bytes: Buffer): Buffer {
  return Buffer.concat([byteOrderMark, bytes]);
}

function withCrlf(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString("latin1").replace(/\r?\n/g, "\r\n"), "latin1");
}
