// Loaded into each of Gatsby's processes of a build. They would load its development server (express, socket.io, another
// webpack) although a build never serves: half of what a worker loads. Where a newer Gatsby has it elsewhere, nothing is left
// out and nothing breaks.
const { createRequire, Module } = require("node:module");
const { resolve } = require("node:path");

const ofGatsby = createRequire(
  createRequire(resolve("package.json")).resolve("gatsby/package.json"),
);
try {
  const server = ofGatsby.resolve("./dist/services/start-webpack-server.js");
  require.cache[server] = Object.assign(new Module(server), { loaded: true });
} catch {}
