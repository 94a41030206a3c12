import { testFolder } from "../../../tests/support/test-folder";
import { formatted } from "./formatted";

const long = `"${"word ".repeat(20)}"`;
const source = (text: string) => `export const site = {\n  description: ${text},\n};\n`;
const broken = (text: string) => `export const site = {\n  description:\n    ${text},\n};\n`;

test("a long text goes onto a line of its own, and comes back when it is short", async () => {
  const format = (before: string, after: string) =>
    formatted(process.cwd(), "src/site.ts", before, after);
  expect(await format(source('"short"'), source(long))).toBe(broken(long));
  expect(await format(broken(long), broken('"short"'))).toBe(source('"short"'));
});

test.each([
  ["set by its owner's taste", process.cwd, "const a=1\n", "const a=2\n"],
  ["that is no program", process.cwd, "const (", "const )"],
  ["where there is no formatter", () => testFolder(), "const a = 1;\n", "const a=2\n"],
])("a file %s stays as given", async (_, project, before, after) => {
  expect(await formatted(project(), "src/site.ts", before, after)).toBe(after);
});
