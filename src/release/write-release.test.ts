import { statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { marker } from "./former-release";
import { readFiles, testFolder } from "./test-folder";
import { writeRelease } from "./write-release";

const page = "<p>A career is a ladder.</p>".repeat(20);

test("an owner's own compressed file is kept as it is", async () => {
  const from = testFolder({ "a.txt": page, "a.txt.gz": "the owner's" });
  const sources = new Map(["a.txt", "a.txt.gz"].map((file) => [file, join(from, file)]));
  const next = join(testFolder(), "next");
  await writeRelease(next, sources, 9, undefined, new Set());
  expect(await readFiles(next)).toEqual({
    ".rung-release": marker(9),
    "a.txt": page,
    "a.txt.br": expect.any(String),
    "a.txt.gz": "the owner's",
  });
});

test("copies that another quality made are made anew; their original keeps its time", async () => {
  const directory = testFolder({ "a.txt": page, "a.txt.br": "outdated", "a.txt.gz": "outdated" });
  utimesSync(join(directory, "a.txt"), 1_000_000_000, 1_000_000_000);
  const former = { directory, files: new Set(["a.txt", "a.txt.br"]), marker: marker(11) };
  const next = join(testFolder(), "next");
  const sources = new Map([["a.txt", join(directory, "a.txt")]]);
  await writeRelease(next, sources, 9, former, new Set(["a.txt"]));
  const files = await readFiles(next);
  expect([files["a.txt.br"], files["a.txt.gz"]]).not.toContain("outdated");
  expect(statSync(join(next, "a.txt")).mtimeMs).toBe(1_000_000_000_000);
});
