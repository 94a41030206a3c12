import { join } from "node:path";
import { type ArchivedFile, archiveOf } from "../../tests/support/test-archive";
import { testFolder } from "../../tests/support/test-folder";
import { limits, unzip } from "./unzip";

const open = (files: readonly ArchivedFile[], most = limits) =>
  unzip(join(testFolder({ "a.zip": archiveOf(files) }), "a.zip"), "a.zip", most);
const text = (file: Uint8Array | { fault: string } | undefined) =>
  file instanceof Uint8Array ? Buffer.from(file).toString() : file?.fault;
const csv = { path: "posts.csv", text: "post_id\n" };

test("posts are unpacked; lists of subscribers are not even looked at", async () => {
  const files = await open([
    csv,
    { path: "posts/", text: "" },
    { path: "posts/1.é.html", text: "<p>é</p>" },
    { path: "email_list.csv", text: "secret" },
  ]);
  expect([...files].map(([path, file]) => [path, text(file)])).toEqual([
    ["posts.csv", "post_id\n"],
    ["posts/1.é.html", "<p>é</p>"],
    ["email_list.csv", "it was not unpacked"],
  ]);
});

test.each([["../posts/1.html"], ["/posts/1.html"], ["posts/../../1.html"], ["C:/posts/1.html"]])(
  "a path that leads out of the archive refuses it: %s",
  async (path) => {
    await expect(open([csv, { path, text: "x" }])).rejects.toThrow("a.zip cannot be unpacked");
  },
);

test("a file that is larger than allowed stops only itself, whatever size it claims", async () => {
  const bomb = "0".repeat(3_000_000);
  const files = await open(
    [
      { path: "posts/1.big.html", text: bomb },
      { path: "posts/2.liar.html", text: bomb, stated: 10 },
      { path: "posts/3.ok.html", text: "ok" },
    ],
    { ...limits, file: 1_000_000 },
  );
  expect(text(files.get("posts/1.big.html"))).toBe("it is 3 MB and may be at most 1 MB");
  expect(text(files.get("posts/2.liar.html"))).toMatch(/^it is damaged: too many bytes/);
  expect(text(files.get("posts/3.ok.html"))).toBe("ok");
});

test("an archive that is too much as a whole, or none at all, is refused", async () => {
  await expect(open([csv, csv, csv], { ...limits, files: 2 })).rejects.toThrow("3 files");
  await expect(open([csv, csv, csv], { ...limits, all: 20 })).rejects.toThrow("unpacked");
  const folder = testFolder({ "a.zip": "PK\x03\x04 and no more" });
  await expect(unzip(join(folder, "a.zip"), "a.zip")).rejects.toThrow("cannot be unpacked");
});
