import { createRequire } from "node:module";
import { basename, resolve } from "node:path";
import browserslist from "browserslist";
import CssMinimizerPlugin from "css-minimizer-webpack-plugin";
import type { GatsbyNode } from "gatsby";
import { browserslistToTargets } from "lightningcss";
import TerserPlugin from "terser-webpack-plugin";
import type { Compiler, Module, PathData, RuleSetRule } from "webpack";
import { paths } from "../../model/paths";

/** The site facts that `src/site.ts` takes from the environment, for code that is bundled. */
const environment = Object.fromEntries(
  Object.entries(process.env)
    .filter(([name]) => name.startsWith("RUNG_") && !name.startsWith("RUNG_BUILD_"))
    .map(([name, value]) => [`process.env.${name}`, JSON.stringify(value)]),
);

/** Scripts of one kind of page, by the names under which its template's head asks for them: `/archive.js`. */
const pageScripts: Readonly<Record<string, { readonly source: string; readonly file: string }>> = {
  archive: { source: "src/theme/islands/archive.ts", file: "archive.js" },
  search: { source: "src/theme/islands/search/index.ts", file: paths.searchScript().slice(1) },
};

/** A chunk of its own for each style sheet that only some pages use; see src/theme/used-styles.ts. */
const styleParts = {
  type: "css/mini-extract",
  test: /\/styles\/parts\//,
  name: (module: Module) => `style-${basename(module.nameForCondition() ?? "", ".css")}`,
  chunks: "all",
  enforce: true,
};

/** The browsers of package.json, as lightningcss has them: versions of three bytes. */
const browsers = () => browserslistToTargets(browserslist());

/** CSS for these browsers: `light-dark()` and nesting are compiled where one of them lacks these. */
const lightningCss = () =>
  new CssMinimizerPlugin({
    minify: CssMinimizerPlugin.lightningCssMinify,
    minimizerOptions: {
      targets: browsers(),
    },
    parallel: false,
  });

/** In a tenth of the time that Terser takes to start in a process of its own, and hardly larger. */
const esbuildScripts = () =>
  new TerserPlugin({
    minify: TerserPlugin.esbuildMinify,
    minimizerOptions: { target: esbuildTarget() },
    parallel: false,
  });

/** Gatsby's rules without those for Babel, which alone choose their loader by a function; esbuild compiles instead. */
const withoutBabel = (rules: readonly RuleSetRule[], target: readonly string[]): RuleSetRule[] => [
  ...rules.filter(({ use }) => typeof use !== "function"),
  {
    test: /\.[jt]sx?$/,
    use: [{ loader: resolve("src/gatsby/patches/compile-source.cjs"), options: { target } }],
  },
];

/** The browsers' names in esbuild, of those that it knows; the others are built on one of these. */
const esbuildNames: Readonly<Record<string, string>> = {
  chrome: "chrome",
  edge: "edge",
  firefox: "firefox",
  ios_saf: "ios",
  safari: "safari",
};

const esbuildTarget = (): string[] =>
  Object.entries(browsers()).flatMap(([browser, version]) => {
    const name = esbuildNames[browser];
    return name ? [`${name}${version >> 16}.${(version >> 8) & 255}`] : [];
  });

/** What pages are rendered with and Node can load as it is: webpack would parse half a megabyte at each cold build. */
const loadedByNode = (): (RegExp | Record<string, string>)[] => {
  const ofSite = createRequire(resolve("package.json"));
  const ofGatsby = createRequire(ofSite.resolve("gatsby/package.json"));
  const parser = "node-html-parser";
  return [
    /^(?:react|react-dom|temporal-polyfill)(?:\/|$)/,
    { [parser]: `commonjs ${ofGatsby.resolve(parser)}` },
  ];
};

/**
 * Keeps webpack from walking through all of Babel and of itself, six seconds at the first build, to learn on what its cache
 * depends: on any change of code or packages the command line empties the cache (gatsby/gatsby-cache.ts).
 */
const withoutBuildDependencies = {
  apply({ hooks }: Compiler) {
    hooks.done.tap("withoutBuildDependencies", ({ compilation }) =>
      compilation.buildDependencies.clear(),
    );
  },
};

/**
 * Readers get our islands in place of Gatsby's browser application: the entry is ours, and it brings the CSS along.
 * Names and hashes come from relative paths and final content, so that the folder of the build does not show in them.
 */
export const onCreateWebpackConfig: NonNullable<GatsbyNode["onCreateWebpackConfig"]> = ({
  stage,
  actions,
  getConfig,
  plugins,
}) => {
  actions.setWebpackConfig({
    plugins: [plugins.define(environment)],
    // A program of the machine, which no bundle can hold; src/theme/used-styles.ts asks it.
    ...(stage.endsWith("-html") && { externals: [{ lightningcss: "commonjs lightningcss" }] }),
  });
  if (stage !== "build-javascript" && stage !== "build-html") return;

  const config = getConfig();
  config.devtool = false;
  config.cache = { ...config.cache, buildDependencies: { defaultWebpack: [] } };
  config.plugins.push(withoutBuildDependencies);
  const isForNode = stage === "build-html";
  const target = isForNode ? [`node${process.versions.node}`] : esbuildTarget();
  config.module.rules = withoutBabel(config.module.rules, target);
  if (isForNode) {
    config.externals.push(...loadedByNode());
    // To put modules together, webpack would parse all of them once more, for a bundle that is run once.
    config.optimization = { ...config.optimization, concatenateModules: false };
  } else {
    const { filename } = config.output;
    config.entry = { app: resolve("src/theme/islands/index.ts") };
    for (const [name, { source }] of Object.entries(pageScripts)) {
      config.entry[name] = resolve(source);
    }
    config.output.filename = ({ chunk }: PathData) =>
      pageScripts[chunk?.name ?? ""]?.file ?? filename;
    config.optimization = {
      minimize: true,
      minimizer: [esbuildScripts(), lightningCss()],
      moduleIds: "named",
      realContentHash: true,
      runtimeChunk: false,
      splitChunks: { cacheGroups: { default: false, defaultVendors: false, styleParts } },
    };
  }
  actions.replaceWebpackConfig(config);
};
