import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { listFiles } from "../../src/content/list-files";

/** Files by their path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** For tests: a new temporary folder that holds `files`; removed after the tests of the file. */
export function testFolder(files: Files = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "rung-")));
  made.push(folder);
  writeFiles(folder, files);
  return folder;
}

/** For tests: writes `files` into a folder. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** For tests: every file of a folder with its text. */
export async function readFiles(folder: string): Promise<Record<string, string>> {
  const paths = await listFiles(folder);
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}
