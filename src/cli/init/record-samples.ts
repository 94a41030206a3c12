import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { commandOf } from "../command";
import { neutralFiles } from "./neutral-content";
import { contentDigest } from "./samples";

/** For maintainers of the project, by `npm run samples`: notes down what `init` may later take away or replace. */
async function recordSamples(): Promise<void> {
  const posts = (await readdir("content/posts")).map((name) => `posts/${name}`);
  const paths = [...posts, ...Object.keys(neutralFiles), "authors/editors.md"].sort();
  const digests = await Promise.all(paths.map((path) => contentDigest("content", path)));
  const samples = Object.fromEntries(paths.map((path, place) => [path, digests[place]]));
  await writeFile(join(__dirname, "samples.json"), `${JSON.stringify(samples, null, 2)}\n`);
}

commandOf("samples", "Notes down what `init` may later take away or replace.").parse();
void recordSamples();
