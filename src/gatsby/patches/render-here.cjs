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

let last = nothing();

/** Gatsby hands over all pages at once, some for each worker. One lot after the other they take less memory, and can be counted. */
function inTurn(pages) {
  begin(pages);
  const render = () => ofGatsby("./dist/utils/worker/child/render-html.js").renderHTMLProd(pages);
  const result = last.then(render);
  last = result.catch(nothing);
  return result;
}

const pool = {
  all: { loadConfigAndPlugins: nothing, buildSchema: nothing },
  single: { renderHTMLProd: inTurn },
  end: () => [],
};

replaceModule("./dist/utils/worker/pool.js", { create: () => pool });
