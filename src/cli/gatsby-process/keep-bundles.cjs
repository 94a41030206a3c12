// Loaded into Gatsby's process of a build. At each build webpack puts the same bundles together, and even with all of their parts in its
// cache this is a quarter of the time of a small site. `.cache` is emptied with every change of code (gatsby-cache.ts): as long as
// it stands, bundles depend on nothing but which templates the content uses, and on the Node that runs one of them.
const { readFileSync, writeFileSync } = require("node:fs");
const { ofGatsby } = require("./replace-module.cjs");

const keptFile = ".cache/bundles.json";

/** Gatsby writes the templates in use right before it bundles. */
const madeOf = () => process.version + readFileSync(".cache/sync-requires.js", "utf8");

/** What Gatsby asks of webpack's statistics: a hash of the scripts, and those of each template's chunks. */
function readKept() {
  try {
    const kept = JSON.parse(readFileSync(keptFile, "utf8"));
    return kept.of === madeOf() ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** To be called when Gatsby's modules are loaded. Where a newer Gatsby has them elsewhere, it bundles as it always does. */
exports.keepBundles = () => {
  let steps;
  try {
    steps = [
      ofGatsby("./dist/commands/build-javascript"),
      ofGatsby("./dist/commands/build-html"),
      ofGatsby("./dist/utils/webpack/get-ssr-chunk-hashes"),
    ];
  } catch {
    return;
  }
  const [scripts, renderer, chunks] = steps;
  const { buildProductionBundle } = scripts;
  const { buildRenderer } = renderer;
  const { getSSRChunkHashes } = chunks;
  const unlessKept = (kept, bundle) =>
    kept
      ? { stats: { hash: kept.hash, hasWarnings: () => false }, close: async () => {} }
      : bundle();
  let kept;
  let hash;
  scripts.buildProductionBundle = async (...build) => {
    kept = readKept();
    const bundle = await unlessKept(kept, () => buildProductionBundle(...build));
    hash = bundle.stats.hash;
    return bundle;
  };
  renderer.buildRenderer = async (...build) => unlessKept(kept, () => buildRenderer(...build));
  chunks.getSSRChunkHashes = (bundle) => {
    if (kept) return kept.hashes;
    const hashes = getSSRChunkHashes(bundle);
    writeFileSync(keptFile, JSON.stringify({ of: madeOf(), hash, hashes }));
    return hashes;
  };
};
