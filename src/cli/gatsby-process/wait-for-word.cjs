// Loaded into Gatsby's own process of a build: it loads its modules and then waits for one byte on standard input, before it has
// touched anything. So it gets ready while the content is checked. If the input ends instead, the content is wrong.
const { readSync } = require("node:fs");
const { createRequire } = require("node:module");
const { resolve } = require("node:path");
const { isMainThread } = require("node:worker_threads");

if (isMainThread && /gatsby[\\/]cli\.js$/.test(process.argv[1])) {
  // As Gatsby's command line sets it, before it loads the same.
  process.env.NODE_ENV = "production";
  createRequire(resolve("package.json"))("gatsby/dist/commands/build");
  if (readSync(0, Buffer.alloc(1)) === 0) process.exit(1);
}
