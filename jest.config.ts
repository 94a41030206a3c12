/** @jest-config-loader esbuild-register */
import type { Config } from "jest";

/**
 * Jest's module system cannot `require` ES modules, so everything, the packages of the unified family included, goes
 * through swc (measured in seconds once, then cached).
 */
const shared = {
	testEnvironment: "node",
	transform: {
		"\\.[cm]?[jt]sx?$": [
			"@swc/jest",
			{
				jsc: {
					parser: { syntax: "typescript", tsx: true },
					transform: { react: { runtime: "automatic" } },
					target: "es2023",
				},
			},
		],
	},
	transformIgnorePatterns: [],
	modulePathIgnorePatterns: ["<rootDir>/(.cache|.rung|public|dist)/"],
	testPathIgnorePatterns: ["/node_modules/", "/fixtures/"],
} satisfies Config;

export default {
	projects: [
		{ ...shared, displayName: "unit", testMatch: ["<rootDir>/{src,bench}/**/*.test.{ts,tsx}"] },
		{
			...shared,
			displayName: "site",
			testMatch: ["<rootDir>/tests/{site,server,cli}/**/*.test.ts"],
		},
		{ ...shared, displayName: "browser", testMatch: ["<rootDir>/tests/browser/**/*.test.ts"] },
	],
} satisfies Config;
