// Loaded into Gatsby's process. Gatsby compiles gatsby-config.ts and gatsby-node.ts by Parcel, in a process of its own that it
// starts for nothing else; esbuild does the same in a tenth of a second. The results stand where Gatsby looks for them.
const { existsSync, mkdirSync, rmSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { join, resolve } = require("node:path");

const compiledDirectory = ".cache/compiled";

/** Where the result of a file of the site stands, if it has one. */
function compiledFile(siteRoot, plugin, name) {
  const file = join(siteRoot, compiledDirectory, `${name}.js`);
  return plugin === "default-site-plugin" && existsSync(file) ? file : undefined;
}

/** In a process of esbuild's own, which works while this one loads modules. Nothing is written yet. */
function compile(siteRoot) {
  const { build } = createRequire(resolve("package.json"))("esbuild");
  return build({
    entryPoints: ["gatsby-config.ts", "gatsby-node.ts"],
    absWorkingDir: siteRoot,
    outdir: compiledDirectory,
    write: false,
    bundle: true,
    packages: "external",
    platform: "node",
    target: `node${process.versions.node}`,
    format: "cjs",
  });
}

let begun;

/** Begins before Gatsby asks for it. */
exports.begin = () => {
  begun = compile(process.cwd());
  // Whoever awaits it is told.
  begun.catch(() => {});
};

require("./replace-module.cjs").replaceModule("./dist/utils/parcel/compile-gatsby-files.js", {
  COMPILED_CACHE_DIR: compiledDirectory,

  async compileGatsbyFiles(siteRoot) {
    const { outputFiles } = await (begun ?? compile(siteRoot));
    const directory = join(siteRoot, compiledDirectory);
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { recursive: true });
    for (const { path, contents } of outputFiles) writeFileSync(path, contents);
  },

  findCompiledLocalPluginModule: compiledFile,

  getResolvedFieldsForPlugin: (siteRoot, plugin) => ({
    resolvedCompiledGatsbyNode: compiledFile(siteRoot, plugin, "gatsby-node"),
  }),
});
