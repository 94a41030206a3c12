import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { release } from "../../src/release/release";
import { serve } from "../../src/serve/serve";
import { testFolder } from "../support/test-folder";
import { ask } from "./client";

const page = (version: string, length: number): string => `<p>${version}</p>`.repeat(length);
const versions = [page("one", 20), page("two", 1000)];

test("readers get whole pages, and no error, while releases are swapped beneath them", async () => {
  const root = testFolder({
    "one/index.html": versions[0] ?? "",
    "two/index.html": versions[1] ?? "",
  });
  const directory = join(root, "dist");
  const publish = (version: string) =>
    release({
      publicDirectory: join(root, version),
      staticDirectory: join(root, "static"),
      outDirectory: directory,
      pages: ["/"],
      pathPrefix: "",
      siteUrl: "https://rung.example",
    });
  await publish("one");
  const server = await serve({ directory, port: 0, pathPrefix: "" });

  const seen = new Set<string>();
  let publishing = true;
  const publishAll = async (): Promise<void> => {
    for (let round = 0; round < 20; round += 1) await publish(round % 2 === 0 ? "two" : "one");
    publishing = false;
  };
  const read = async (): Promise<void> => {
    while (publishing) {
      const { status, headers, body } = await ask(server.url, "/", { "Accept-Encoding": "br" });
      expect(status).toBe(200);
      // Between two releases the plain form may be the first that is found.
      const encoded = headers["content-encoding"] === "br";
      const text = (encoded ? brotliDecompressSync(body) : body).toString();
      expect(versions).toContain(text);
      seen.add(text);
    }
  };
  try {
    await Promise.all([publishAll(), read(), read(), read()]);
  } finally {
    publishing = false;
    await server.close();
  }
  expect([...seen].sort()).toEqual([...versions].sort());
}, 30_000);
