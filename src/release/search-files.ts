import { join } from "node:path";
import { listFiles } from "../content/list-files";
import { paths } from "../model/paths";
import type { Sources } from "./reachable";

/** What readers ask for, of all that Pagefind writes: the rest is its own interfaces. */
const wanted = /^(?:pagefind\.js|pagefind-entry\.json|words\.json|wasm\..+\.pagefind|.+\.pf_\w+)$/;

/** For languages of which Pagefind knows no stems; written for others too. */
const plainProgram = "wasm.unknown.pagefind";

/** Adds what readers need of the search's index, in its folder, to the release. */
export async function addSearchIndex(sources: Sources, directory: string): Promise<void> {
  const files = (await listFiles(directory)).filter((file) => wanted.test(file));
  const programs = files.filter((file) => file.endsWith(".pagefind"));
  for (const file of files) {
    if (file === plainProgram && programs.length > 1) continue;
    sources.set(paths.searchIndex().slice(1) + file, join(directory, file));
  }
}
