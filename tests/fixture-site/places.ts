import { createHash } from "node:crypto";
import { join, resolve } from "node:path";

/** The project's folder. */
export const project = resolve(__dirname, "../..");
/** Everything that tests build stands here; git ignores it. */
export const testFolder = join(project, ".rung/test");
/** The content that the fixture site is built from. */
export const fixtureContent = join(testFolder, "content");
/** The fixture site, built. */
export const fixtureSite = join(testFolder, "site");
/** The moment that it is built for. */
export const fixtureNow = "2026-06-01T12:00:00Z";

/** The folder in which Gatsby builds a content folder; see src/gatsby/site-root.ts. */
export const siteRootOf = (content: string): string =>
  join(project, ".rung/sites", createHash("sha256").update(content).digest("hex").slice(0, 12));
