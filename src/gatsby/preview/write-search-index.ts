import { readFile } from "node:fs/promises";
import { writeIndex } from "../../outputs/search/search-index";

// For the live preview: what Gatsby compiles cannot load Pagefind, which is for `import` alone.
const [input = "", directory = ""] = process.argv.slice(2);
void readFile(input, "utf8").then((content) => writeIndex(JSON.parse(content), directory));
