import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { testSources } from "../outputs/testing";
import { testFolder } from "../release/test-folder";
import { writeOutputs } from "./write-outputs";

test("what the owner brings is not made, all else is", async () => {
  const root = testFolder({ "static/favicon.ico": "mine", "public/index.html": "" });
  const written = await writeOutputs(
    { root, cacheDirectory: join(root, ".rung/images") },
    testSources(),
  );
  expect(written).toContain("/apple-touch-icon.png");
  expect(written).not.toContain("/favicon.ico");
  const manifest = await readFile(join(root, "public/manifest.webmanifest"), "utf8");
  expect(JSON.parse(manifest)).toMatchObject({ background_color: "#f7f9fc" });
});
