// Loaded into Gatsby's process of a build. It would load its development server (express, socket.io, another webpack) and what answers
// for its functions, although a build never serves.
const { replaceModule } = require("./replace-module.cjs");

replaceModule("./dist/services/start-webpack-server.js", {});
replaceModule("./dist/internal-plugins/functions/middleware.js", {});
