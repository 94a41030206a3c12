// Loaded into Gatsby's processes of the live preview. Gatsby gives a page 15 seconds to be ready, and then answers that there is
// no such page. While many files are saved one after the other on a slow machine, it takes longer.
const { ofGatsby, replaceModule } = require("./replace-module.cjs");

/** Milliseconds. */
const longest = 600_000;

/** Gatsby's own, which must not be loaded before Gatsby has begun. */
let own;

replaceModule("./dist/utils/get-page-data.js", {
  RETRY_INTERVAL: 5000,
  getPageData: (path) => {
    if (!own) {
      delete require.cache[ofGatsby.resolve("./dist/utils/get-page-data.js")];
      own = ofGatsby("./dist/utils/get-page-data.js");
    }
    return own.getPageData(path, longest);
  },
});
