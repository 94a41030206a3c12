// Loaded into Gatsby's processes. At each build Gatsby fetches a list of adapters for hosts, code that it then runs, from GitHub, else
// from unpkg; on a host that it knows it also installs such an adapter from npm, and without a network it waits for the answers.
// A build asks nobody, and our release is made for any host.
require("./replace-module.cjs").replaceModule("./dist/utils/get-latest-gatsby-files.js", {
  getLatestAPIs: async () => ({ browser: {}, node: {}, ssr: {} }),
  getLatestAdapters: async () => [],
});
