// Loaded into Gatsby's own process of a build: it loads its modules and then waits for one byte on standard input, before it has
// touched anything. So it gets ready while the content is checked. If the input ends instead, the content is wrong.
const { readSync } = require("node:fs");
const { createRequire } = require("node:module");
const { resolve } = require("node:path");
const { isMainThread } = require("node:worker_threads");

/** Gatsby loads them later, when everything waits for it. */
const plugins = ["gatsby-source-filesystem", "gatsby-transformer-remark"];

if (isMainThread && /gatsby[\\/]cli\.js$/.test(process.argv[1])) {
  // As Gatsby's command line sets it, before it loads the same.
  process.env.NODE_ENV = "production";
  require("./compile-quickly.cjs").begin();
  const ofSite = createRequire(resolve("package.json"));
  ofSite("gatsby/dist/commands/build");
  require("./keep-bundles.cjs").keepBundles();
  for (const plugin of plugins) ofSite(`${plugin}/gatsby-node`);
  if (readSync(0, Buffer.alloc(1)) === 0) process.exit(1);
}
