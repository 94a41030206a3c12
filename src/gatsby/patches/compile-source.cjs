// A loader for webpack, in place of Babel: esbuild takes types and JSX out of a file, and what its `target` does not know, in a hundredth
// of the time. Gatsby reads the queries of pages from their source; here nothing of them is left.
const { createRequire } = require("node:module");
const { resolve } = require("node:path");

const { transform } = createRequire(resolve("package.json"))("esbuild");

const query = /\bgraphql\s*`[^`]*`/g;

module.exports = function compileSource(source) {
  const done = this.async();
  transform(source.replace(query, '""'), {
    // In a file without JSX, `<T>` before a function is a type.
    loader: this.resourcePath.endsWith(".ts") ? "ts" : "tsx",
    jsx: "automatic",
    target: this.getOptions().target,
    sourcefile: this.resourcePath,
  }).then(
    ({ code }) => done(null, code),
    (error) => done(error),
  );
};
