// Loaded into Gatsby's process of a build. Gatsby writes pages in workers, each of which first loads all of Gatsby and builds the
// schema anew. Our texts are rendered by then and a page is quickly put together, so Gatsby's own process, which
// has nothing else to do at that time, is faster than one worker and needs no memory of its own.
const { setFlagsFromString } = require("node:v8");
const { runInNewContext } = require("node:vm");
const { ofGatsby, replaceModule } = require("./replace-module.cjs");

const nothing = async () => {};

/** Gatsby hands pages over by so many. */
const manyPages = 50;
let begun = false;

/** What webpack has left is given back before many pages are made: others work beside us, and need memory. */
function begin({ paths }) {
  if (begun || paths.length < manyPages) return;
  begun = true;
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}

const pool = {
  all: { loadConfigAndPlugins: nothing, buildSchema: nothing },
  single: {
    renderHTMLProd: (pages) => {
      begin(pages);
      return ofGatsby("./dist/utils/worker/child/render-html.js").renderHTMLProd(pages);
    },
  },
  end: () => [],
};

replaceModule("./dist/utils/worker/pool.js", { create: () => pool });
