import { utimesSync } from "node:fs";
import { join } from "node:path";
import { release } from "../../src/release/release";
import { testFolder, writeFiles } from "../support/test-folder";
import { ask } from "./client";
import type { RealServer } from "./servers";

/** Tests that a server's validators change when, and only when, what it sends does. */
export function validators(start: (root: string, directory: string) => Promise<RealServer>): void {
  test("a page's validators change with the page, and with nothing else", async () => {
    const folder = testFolder({
      "public/index.html": "<p>home</p>".repeat(50),
      "public/x/index.html": "<p>one</p>".repeat(50),
    });
    const directory = join(folder, "dist");
    const publish = () =>
      release({
        publicDirectory: join(folder, "public"),
        staticDirectory: join(folder, "static"),
        outDirectory: directory,
        pages: ["/", "/x/"],
        pathPrefix: "",
        siteUrl: "https://rung.example",
      });
    await publish();
    const server = await start(directory, directory);
    const seen = async (encoding: string) => {
      const { headers } = await ask(server.origin, "/x/", { "Accept-Encoding": encoding });
      return [headers.etag, headers["last-modified"]];
    };
    const forms = ["br", "gzip", ""];
    try {
      const first = await Promise.all(forms.map(seen));
      writeFiles(folder, { "public/index.html": "<p>HOME</p>".repeat(50) });
      await publish();
      expect(await Promise.all(forms.map(seen))).toEqual(first);
      // Of the same length, within the same second, and older than what it replaces.
      writeFiles(folder, { "public/x/index.html": "<p>two</p>".repeat(50) });
      utimesSync(join(folder, "public/x/index.html"), 1, 1);
      await publish();
      const second = await Promise.all(forms.map(seen));
      for (const [place, [etag, modified]] of second.entries()) {
        expect(etag).not.toBe(first[place]?.[0]);
        expect(modified).not.toBe(first[place]?.[1]);
      }
    } finally {
      await server.close();
    }
  });
}
