// Loaded into Gatsby's process of a build. It would load what a build of static pages never uses: its development server (express,
// socket.io, another webpack), its functions, the bundler of its server-side engine, Babel's loader, in whose
// place esbuild compiles, Partytown's scripts, and what writes types from queries, unless that is asked for.
const { replaceModule } = require("./replace-module.cjs");

replaceModule("./dist/services/start-webpack-server.js", {});
replaceModule("./dist/utils/websocket-manager.js", {});
replaceModule("./dist/utils/babel-loader.js", {
  BabelConfigItemsCacheInvalidatorPlugin: class {
    apply() {}
  },
});
replaceModule("./dist/internal-plugins/partytown/gatsby-node.js", {});
replaceModule("./dist/internal-plugins/functions/gatsby-node.js", {});
replaceModule("./dist/schema/graphql-engine/bundle-webpack.js", {});
if (!process.env.RUNG_BUILD_TYPEGEN) {
  replaceModule("./dist/utils/graphql-typegen/ts-codegen.js", {
    DEFAULT_TYPES_OUTPUT_PATH: "src/gatsby/queries.d.ts",
    DEFAULT_DOCUMENT_SEARCH_PATHS: [],
  });
}
