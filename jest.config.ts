/** @jest-config-loader esbuild-register */
import type { Config } from "jest";

/**
 * Jest's module system cannot `require` ES modules, so everything, the packages of the unified family included, goes
 * through swc (measured in seconds once, then cached).
 */
const swc = {
  jsc: {
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic" } },
    target: "es2023",
  },
};

const shared = {
  testEnvironment: "node",
  transform: {
    "/satteri/index\\.js$": ["<rootDir>/tests/support/native-loader.cjs", swc],
    "\\.[cm]?[jt]sx?$": ["@swc/jest", swc],
  },
  // These need no rewriting, and are large: they bring their own bundles, or are written for `require`.
  transformIgnorePatterns: [
    "/node_modules/(playwright-core|axe-core|typescript|gatsby|@babel|@parcel|lodash|graphql|react-dom|html-validate|ajv)/",
  ],
  // It names its file for `import` alone.
  moduleNameMapper: { "^pagefind$": "<rootDir>/node_modules/pagefind/lib/index.js" },
  setupFiles: ["<rootDir>/tests/support/plain-output.ts"],
  setupFilesAfterEnv: ["<rootDir>/tests/support/timeout.ts"],
  modulePathIgnorePatterns: ["<rootDir>/(.cache|.rung|public|dist)/"],
  testPathIgnorePatterns: ["/node_modules/", "/fixtures/"],
} satisfies Config;

/** Of the projects that look at the fixture site: it is built once, before the first of them. */
const built = {
  ...shared,
  globalSetup: "<rootDir>/tests/fixture-site/setup.ts",
} satisfies Config;

export default {
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/{src,bench,tests/{deploy,house,support}}/**/*.test.{ts,tsx}"],
    },
    {
      ...built,
      displayName: "site",
      testMatch: ["<rootDir>/tests/{site,server,cli}/**/*.test.ts"],
    },
    {
      ...built,
      displayName: "browser",
      testMatch: ["<rootDir>/tests/browser/**/*.test.ts"],
    },
  ],
} satisfies Config;
