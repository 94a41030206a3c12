// Loaded into Gatsby's process of a build. It would load its development server (express, socket.io, another webpack) although
// a build never serves.
require("./replace-module.cjs").replaceModule("./dist/services/start-webpack-server.js", {});
