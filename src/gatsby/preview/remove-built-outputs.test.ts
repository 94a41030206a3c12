import { readFiles, testFolder } from "../../../tests/support/test-folder";
import { removeBuiltOutputs } from "./remove-built-outputs";

test("what a build made of the posts goes, and what else stands in public/ stays", async () => {
  const folder = testFolder({
    ".cache/rung-pages.json":
      '{"pages":["/x/"],"files":["/rss.xml","/old/index.html","/gone.txt"]}',
    "public/x/index.html": "",
    "public/rss.xml": "",
    "public/old/index.html": "",
    "public/own.xml": "",
  });
  await removeBuiltOutputs(folder);
  expect(Object.keys(await readFiles(`${folder}/public`))).toEqual(["own.xml", "x/index.html"]);
});

test("without a build there is nothing to remove", async () => {
  await expect(removeBuiltOutputs(testFolder())).resolves.toBeUndefined();
});
