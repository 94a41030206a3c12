import { statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { readFiles, testFolder } from "../../tests/support/test-folder";
import { marker } from "./former-release";
import { writeRelease } from "./write-release";

const page = "<p>A career is a ladder.</p>".repeat(20);

test("an owner's own compressed file is kept as it is", async () => {
  const from = testFolder({ "a.txt": page, "a.txt.gz": "the owner's" });
  const sources = new Map(["a.txt", "a.txt.gz"].map((file) => [file, join(from, file)]));
  const next = join(testFolder(), "next");
  await writeRelease(next, {
    sources,
    hostFiles: new Map([[".rung/manifest.json", "{}"]]),
    quality: 5,
    former: undefined,
    unchanged: new Set(),
  });
  expect(await readFiles(next)).toEqual({
    ".rung-release": marker(5),
    ".rung/manifest.json": "{}",
    "a.txt": page,
    "a.txt.br": expect.any(String),
    "a.txt.gz": "the owner's",
  });
});

test("copies that another quality made are made anew; their original keeps its time", async () => {
  const directory = testFolder({ "a.txt": page, "a.txt.br": "outdated", "a.txt.gz": "outdated" });
  utimesSync(join(directory, "a.txt"), 1_000_000_000, 1_000_000_000);
  const former = {
    directory,
    files: new Set(["a.txt", "a.txt.br"]),
    marker: marker(11),
    manifest: undefined,
  };
  const next = join(testFolder(), "next");
  const sources = new Map([["a.txt", join(directory, "a.txt")]]);
  const unchanged = new Set(["a.txt"]);
  await writeRelease(next, { sources, hostFiles: new Map(), quality: 5, former, unchanged });
  const files = await readFiles(next);
  expect([files["a.txt.br"], files["a.txt.gz"]]).not.toContain("outdated");
  for (const file of ["a.txt", "a.txt.br", "a.txt.gz"]) {
    expect(statSync(join(next, file)).mtimeMs).toBe(1_000_000_000_000);
  }
});

test("what changed within a second, or while the clock was wrong, gets a later second", async () => {
  const directory = testFolder({ "a.txt": "one" });
  const ahead = Math.floor(Date.now() / 1000) + 3600;
  utimesSync(join(directory, "a.txt"), ahead, ahead);
  const former = { directory, files: new Set(["a.txt"]), marker: marker(11), manifest: undefined };
  const next = join(testFolder(), "next");
  const sources = new Map([["a.txt", join(testFolder({ "a.txt": "two" }), "a.txt")]]);
  await writeRelease(next, {
    sources,
    hostFiles: new Map(),
    quality: 5,
    former,
    unchanged: new Set(),
  });
  expect(statSync(join(next, "a.txt")).mtimeMs).toBe((ahead + 1) * 1000);
});
