import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describeWith } from "../server/installed";
import { runCommand } from "../support/command";
import { testFolder } from "../support/test-folder";
import { builtSite } from "./site";

const deploy = (...options: string[]) => runCommand("deploy", options);

/** Every file, folder and link beneath a folder with the time of its last change, of whatever kind. */
function everything(folder: string): Record<string, number> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Object.fromEntries(
    ["", ...paths].map((path) => [path, lstatSync(join(folder, path)).ctimeMs]),
  );
}

describeWith("rsync", () => {
  test("from the first deploy to the way back", async () => {
    const root = join(testFolder(), "www");
    const target = `file://${root}`;
    const one = await builtSite({ look: "red", pages: { x: "one", y: "same" } });
    const first = await deploy(target, "--out", one.directory);
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toContain(`point your server at ${root}/current`);
    expect(first.stdout).toMatch(/new +7 .*KB/);
    expect(first.stdout).toContain("`npm run verify -- https://blog.example`");

    // Nothing changed: not a byte is written.
    const before = everything(root);
    const again = await deploy(target, "--out", one.directory);
    expect(again).toMatchObject({ code: 0, stderr: "" });
    expect(again.stdout).toContain("is live; nothing to do");
    expect(everything(root)).toEqual(before);

    // A rehearsal names what it would do, and does not do it.
    const two = await builtSite({ look: "red", pages: { x: "two", y: "same", z: "new" } });
    const rehearsal = await deploy(target, "--out", two.directory, "--dry-run");
    expect(rehearsal.stdout).toMatch(
      /new +1 .*\n +z\/index\.html .*\n +changed +1 .*\n +x\/index\.html/,
    );
    expect(everything(root)).toEqual(before);

    expect((await deploy(target, "--out", two.directory)).code).toBe(0);
    const ids = [two, one].map(({ manifest }) => manifest.release.slice(0, 8));
    const history = async () =>
      (await deploy("history", target)).stdout.split("\n").map((line) => line.split("  ")[1]);
    expect(await history()).toEqual([...ids, undefined]);

    const back = await deploy("rollback", target);
    expect(back.stdout).toContain(`release ${ids[1]} is live`);
    expect(readFileSync(join(root, "current/x/index.html"), "utf8")).toContain("one");
    expect((await deploy("history", target)).stdout).toMatch(/live\n$/);
  });

  test("a page that is live may not be lost, unless the release says where it went", async () => {
    const target = `file://${join(testFolder(), "www")}`;
    const pages = { x: "one", y: "two" };
    await deploy(target, "--out", (await builtSite({ look: "red", pages })).directory);
    const without = { look: "red", pages: { x: "one" } };
    const lost = await deploy(target, "--out", (await builtSite(without)).directory);
    expect(lost.code).toBe(1);
    expect(lost.stderr).toContain("/y/ was a page of the former release and is none of this one");
    const gone = await builtSite({ ...without, gone: ["/y/"] });
    expect(await deploy(target, "--out", gone.directory)).toMatchObject({ code: 0, stderr: "" });
  });
});

test.each([
  [["nowhere"], 2, "is no place to deploy to"],
  [["file:///tmp/x", "--out", "no-such-folder"], 2, 'there is no release in "no-such-folder"'],
  [["file:///tmp/x", "--keep", "0"], 2, "a whole number from 1 up"],
  [
    ["netlify", "--varnish", "http://x"],
    2,
    "--varnish is for file://, ssh:// and s3:// targets only",
  ],
  [["rollback", "file:///tmp/rung-no-such-folder"], 1, "nothing was deployed to"],
  [["ssh://no-such-host.invalid/www", "--out", "no-such-folder"], 2, "there is no release"],
  [["history", "ssh://no-such-host.invalid/www"], 1, "ssh cannot reach"],
])("%s ends with %i", async (options, code, message) => {
  const outcome = await deploy(...options);
  expect(outcome).toMatchObject({ code, stdout: "" });
  expect(outcome.stderr).toContain(message);
});
