import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { testFolder } from "../release/test-folder";
import { writeOutputs } from "./write-outputs";

const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>';
const tokens = ":root { --paper: light-dark(#f7f9fc, #101418); }";

test("what the owner brings is not made, all else is", async () => {
  const root = testFolder({
    "static/favicon.svg": mark,
    "static/favicon.ico": "mine",
    "src/styles/tokens.css": tokens,
    "public/index.html": "",
  });
  const written = await writeOutputs(root);
  expect(written).toContain("/apple-touch-icon.png");
  expect(written).not.toContain("/favicon.ico");
  const manifest = await readFile(join(root, "public/manifest.webmanifest"), "utf8");
  expect(JSON.parse(manifest)).toMatchObject({ background_color: "#f7f9fc" });
});

test("without a mark the message says where it belongs", async () => {
  const root = testFolder({ "src/styles/tokens.css": tokens, "public/index.html": "" });
  await expect(writeOutputs(root)).rejects.toThrow("static/favicon.svg cannot be read; put");
});
