import { renameSync } from "node:fs";
import { join } from "node:path";
import { testFolder } from "../../tests/support/test-folder";
import { release } from "../release/release";
import { Releases } from "./open-release";

/** Two releases in `dist` and `next`, of one page each. */
async function releases(): Promise<string> {
  const folder = testFolder({ "one/index.html": "one", "two/index.html": "two, and longer" });
  for (const [name, out] of [
    ["one", "dist"],
    ["two", "next"],
  ] as const) {
    await release({
      publicDirectory: join(folder, name),
      staticDirectory: join(folder, "static"),
      outDirectory: join(folder, out),
      pages: ["/"],
      pathPrefix: "",
      siteUrl: "https://rung.example",
    });
  }
  return folder;
}

const swap = (folder: string): void => {
  renameSync(join(folder, "dist"), join(folder, "gone"));
  renameSync(join(folder, "next"), join(folder, "dist"));
};
const drop = async (): Promise<void> => {};

test("what is found while the folder is swapped is dropped, and asked of the new release", async () => {
  const folder = await releases();
  const dropped: (number | undefined)[] = [];
  let asked = 0;
  const found = await new Releases(join(folder, "dist")).ask(
    async ({ files }) => {
      asked += 1;
      if (asked === 1) swap(folder);
      return files.get("index.html")?.bytes;
    },
    async (bytes) => void dropped.push(bytes),
  );
  expect([dropped, found]).toEqual([[3], 15]);
});

test("while the folder is away it is waited for", async () => {
  const folder = await releases();
  renameSync(join(folder, "dist"), join(folder, "gone"));
  setTimeout(() => renameSync(join(folder, "next"), join(folder, "dist")), 30);
  const found = await new Releases(join(folder, "dist")).ask(async ({ files }) => files.size, drop);
  expect(found).toBe(1);
});

test("a miss in a folder that stays is a miss", async () => {
  const folder = await releases();
  let asked = 0;
  const found = await new Releases(join(folder, "dist")).ask(async () => {
    asked += 1;
    return undefined;
  }, drop);
  expect([asked, found]).toEqual([1, undefined]);
});
