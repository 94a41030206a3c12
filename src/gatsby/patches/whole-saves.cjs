// Loaded into Gatsby's processes of the live preview. An editor empties a file before it writes it. The watcher reports the first of
// two such changes and drops a second within 50 ms, so that now and then a save is read half and then never again. It knows how
// to wait until a file has come to rest, but gatsby-source-filesystem has no option for that.
const { createRequire } = require("node:module");
const { ofGatsby } = require("./replace-module.cjs");

try {
  const chokidar = createRequire(ofGatsby.resolve("gatsby-source-filesystem"))("chokidar");
  const { watch } = chokidar;
  chokidar.watch = (paths, options) =>
    watch(paths, { ...options, awaitWriteFinish: { stabilityThreshold: 50, pollInterval: 10 } });
} catch {}
