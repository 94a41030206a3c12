import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { testFolder, writeFiles } from "../../../tests/support/test-folder";
import { unsavedIn } from "./unsaved";

function repository(folder: string): void {
  const git = (...words: string[]) => execFileSync("git", words, { cwd: folder });
  git("init", "--quiet");
  git("add", "--all");
  git(
    ...["-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false"],
    ...["commit", "--quiet", "--message", "All"],
  );
}

const paths = ["posts/a", "posts/b", "posts/c", "posts/d", "page.md"];

test("only what is committed as it stands is saved", async () => {
  const folder = testFolder({ ".gitignore": "secret*", "posts/a/index.md": "a", "page.md": "p" });
  writeFiles(folder, { "posts/b/index.md": "b", "posts/c/index.md": "c" });
  repository(folder);
  writeFiles(folder, {
    "posts/b/index.md": "changed",
    "posts/c/secret.png": "ignored",
    "posts/d/index.md": "new",
  });
  expect(await unsavedIn(folder, paths)).toEqual(["posts/b", "posts/c", "posts/d"]);
});

test("in a folder within a repository it is the same", async () => {
  const folder = testFolder({ "site/posts/a/index.md": "a" });
  repository(folder);
  expect(await unsavedIn(join(folder, "site"), ["posts/a"])).toEqual([]);
});

test("without a repository, and before its first commit, nothing is saved", async () => {
  const folder = testFolder({ "posts/a/index.md": "a" });
  expect(await unsavedIn(folder, ["posts/a"])).toEqual(["posts/a"]);
  execFileSync("git", ["init", "--quiet"], { cwd: folder });
  execFileSync("git", ["add", "--all"], { cwd: folder });
  expect(await unsavedIn(folder, ["posts/a"])).toEqual(["posts/a"]);
});
