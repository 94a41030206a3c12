// Started in the folder of a site that was built: renders its pages once more by Gatsby's own means, template by template, and
// prints as JSON how long that takes. What the pages ask of GraphQL lies ready.
const { readFileSync, readdirSync } = require("node:fs");
const { createRequire } = require("node:module");
const { join, resolve } = require("node:path");

const { renderHTMLProd } = createRequire(resolve("package.json"))(
  "gatsby/dist/utils/worker/child/render-html.js",
);

/** @type {Map<string, string[]>} The paths of the pages of each template. */
const kinds = new Map();
const data = "public/page-data";
for (const file of readdirSync(data, { recursive: true })) {
  if (!file.endsWith("page-data.json")) continue;
  const { componentChunkName, path } = JSON.parse(readFileSync(join(data, file), "utf8"));
  const kind = /templates-(.+)-tsx$/.exec(componentChunkName)?.[1] ?? componentChunkName;
  kinds.set(kind, [...(kinds.get(kind) ?? []), path]);
}

const render = (paths) =>
  renderHTMLProd({
    htmlComponentRendererPath: resolve(".cache/page-ssr/routes/render-page.js"),
    paths,
    envVars: [],
    sessionId: 1,
    webpackCompilationHash: "",
  });

async function main() {
  // What the first page of each loads and compiles is no part of what one more page costs.
  for (const paths of kinds.values()) await render(paths.slice(0, 1));
  const timed = [];
  for (const [kind, paths] of kinds) {
    const start = performance.now();
    await render(paths);
    timed.push({ kind, paths, seconds: (performance.now() - start) / 1000 });
  }
  process.stdout.write(JSON.stringify(timed));
}

void main();
