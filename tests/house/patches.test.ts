import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const folder = resolve(__dirname, "../../src/gatsby/patches");
const patches = readdirSync(folder).filter((name) => name.endsWith(".cjs"));
const ofGatsby = createRequire(createRequire(__filename).resolve("gatsby/package.json"));

/** The modules that a patch puts something in the place of, or takes something from. */
const modulesOf = (patch: string): string[] => [
  ...new Set(
    [
      ...readFileSync(join(folder, patch), "utf8").matchAll(
        /(?:replaceModule|ofGatsby|ofGatsby\.resolve)\(\s*"([^"]+)"/g,
      ),
    ].map(([, name = ""]) => name),
  ),
];

const uses = patches.flatMap((patch) => modulesOf(patch).map((name) => [patch, name] as const));

test("patches are known by the modules that they rely on", () => {
  expect(uses.length).toBeGreaterThan(10);
});

test.each(uses)("%s relies on %s of the installed Gatsby", (_, name) => {
  expect(() => ofGatsby.resolve(name)).not.toThrow();
});

/** What our code takes from Gatsby's modules by name. */
const taken: readonly (readonly [module: string, names: readonly string[]])[] = [
  ["./dist/utils/get-latest-gatsby-files", ["getLatestAPIs", "getLatestAdapters"]],
  [
    "./dist/utils/parcel/compile-gatsby-files",
    [
      "COMPILED_CACHE_DIR",
      "compileGatsbyFiles",
      "findCompiledLocalPluginModule",
      "getResolvedFieldsForPlugin",
    ],
  ],
  ["./dist/commands/build-javascript", ["buildProductionBundle"]],
  ["./dist/commands/build-html", ["buildRenderer"]],
  ["./dist/utils/webpack/get-ssr-chunk-hashes", ["getSSRChunkHashes"]],
  ["./dist/services/run-page-queries", ["runPageQueries"]],
  ["./dist/query", ["processPageQueries"]],
  ["./dist/utils/worker/pool", ["create"]],
  ["./dist/utils/worker/child/render-html", ["renderHTMLProd"]],
];

test.each(taken)("%s still exports what patches replace or call", (name, names) => {
  const source = readFileSync(ofGatsby.resolve(name), "utf8");
  // Loading them would start half of Gatsby.
  const missing = names.filter((one) => !new RegExp(`exports\\.${one}\\b|"${one}"`).test(source));
  expect(missing).toEqual([]);
});

test("Gatsby's version is exact", () => {
  const { dependencies } = JSON.parse(
    readFileSync(resolve(__dirname, "../../package.json"), "utf8"),
  );
  expect(dependencies.gatsby).toMatch(/^\d+\.\d+\.\d+$/);
});
