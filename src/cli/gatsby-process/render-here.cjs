// Loaded into Gatsby's process of a build. Gatsby writes pages in workers, each of which first loads all of Gatsby and builds the
// schema anew. Our texts are rendered by then and a page is quickly put together, so Gatsby's own process, which
// has nothing else to do at that time, is faster than one worker and needs no memory of its own.
const { ofGatsby, replaceModule } = require("./replace-module.cjs");

const nothing = async () => {};

const pool = {
  all: { loadConfigAndPlugins: nothing, buildSchema: nothing },
  single: {
    renderHTMLProd: (pages) =>
      ofGatsby("./dist/utils/worker/child/render-html.js").renderHTMLProd(pages),
  },
  end: () => [],
};

replaceModule("./dist/utils/worker/pool.js", { create: () => pool });
