// Loaded into Gatsby's process. Gatsby compiles gatsby-config.ts and gatsby-node.ts by Parcel, in a process of its own that it
// starts for nothing else; esbuild does the same in a tenth of a second. The results stand where Gatsby looks for them.
const { existsSync, rmSync } = require("node:fs");
const { createRequire } = require("node:module");
const { join, resolve } = require("node:path");

const compiledDirectory = ".cache/compiled";

/** Where the result of a file of the site stands, if it has one. */
function compiledFile(siteRoot, plugin, name) {
  const file = join(siteRoot, compiledDirectory, `${name}.js`);
  return plugin === "default-site-plugin" && existsSync(file) ? file : undefined;
}

require("./replace-module.cjs").replaceModule("./dist/utils/parcel/compile-gatsby-files.js", {
  COMPILED_CACHE_DIR: compiledDirectory,

  async compileGatsbyFiles(siteRoot) {
    const { build } = createRequire(resolve("package.json"))("esbuild");
    const outdir = join(siteRoot, compiledDirectory);
    rmSync(outdir, { recursive: true, force: true });
    await build({
      entryPoints: ["gatsby-config.ts", "gatsby-node.ts"],
      absWorkingDir: siteRoot,
      outdir,
      bundle: true,
      packages: "external",
      platform: "node",
      target: `node${process.versions.node}`,
      format: "cjs",
    });
  },

  findCompiledLocalPluginModule: compiledFile,

  getResolvedFieldsForPlugin: (siteRoot, plugin) => ({
    resolvedCompiledGatsbyNode: compiledFile(siteRoot, plugin, "gatsby-node"),
  }),
});
