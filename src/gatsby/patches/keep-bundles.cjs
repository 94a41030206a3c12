// Loaded into Gatsby's process of a build. At each build webpack puts the same bundles together, and even with all of their parts in its
// cache this is a quarter of the time of a small site. `.cache` is emptied with every change of code (gatsby/gatsby-cache.ts): as long as
// it stands, bundles depend on nothing but which templates the content uses, and on the Node that runs one of them.
const { readFileSync, rmSync, writeFileSync } = require("node:fs");
const { ofGatsby } = require("./replace-module.cjs");

const keptFile = ".cache/bundles.json";

/** Gatsby writes the templates in use right before it bundles. */
const madeOf = () => process.version + readFileSync(".cache/sync-requires.js", "utf8");

function readKept() {
  try {
    const kept = JSON.parse(readFileSync(keptFile, "utf8"));
    return kept.of === madeOf() ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** What Gatsby asks of a bundling that is over. */
const bundled = ({ hash }) => ({
  stats: { hash, hasWarnings: () => false },
  close: async () => {},
});

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
  let kept;
  let hash;
  scripts.buildProductionBundle = async (...build) => {
    kept = readKept();
    if (kept) return bundled(kept);
    // It says nothing of bundles that are half made.
    rmSync(keptFile, { force: true });
    const bundle = await buildProductionBundle(...build);
    hash = bundle.stats.hash;
    return bundle;
  };
  renderer.buildRenderer = async (...build) => (kept ? bundled(kept) : buildRenderer(...build));
  chunks.getSSRChunkHashes = (bundle) => {
    if (kept) return kept.hashes;
    const hashes = getSSRChunkHashes(bundle);
    writeFileSync(keptFile, JSON.stringify({ of: madeOf(), hash, hashes }));
    return hashes;
  };
};
