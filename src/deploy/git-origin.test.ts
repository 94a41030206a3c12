import { execFileSync } from "node:child_process";
import { testFolder } from "../../tests/support/test-folder";
import { originOf } from "./git-origin";

const repository = (...remote: string[]): string => {
  const folder = testFolder();
  const git = (...args: string[]) => execFileSync("git", args, { cwd: folder });
  git("init", "--quiet");
  if (remote.length > 0) git("remote", "add", "origin", ...remote);
  return folder;
};

test.each([
  ["git@github.com:ada/blog.git", "git@github.com:ada/blog.git"],
  ["https://github.com/ada/blog", "https://github.com/ada/blog"],
  ["https://ada:secret@github.com/ada/blog", "https://github.com/ada/blog"],
])("%s", (remote, origin) => {
  expect(originOf(repository(remote))).toBe(origin);
});

test("a folder without one is refused in one line", () => {
  expect(() => originOf(repository())).toThrow("there is no repository to push to");
});
