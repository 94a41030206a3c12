import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { build } from "../support/command";
import { sourcesDigest } from "./digest";
import { generatedFiles } from "./generated";
import { fixtureContent, fixtureNow, fixtureSite, project, siteRootOf, testFolder } from "./places";

const digestFile = join(testFolder, "built-from");

/**
 * Jest's global setup of the projects that look at a built site: builds it with the real command, once for each state
 * of the sources. A build that fails ends the run with everything that it said.
 */
export default async function buildFixtureSite(): Promise<void> {
  const digest = await sourcesDigest();
  if ((await readFile(digestFile, "utf8").catch(() => "")) === digest) return;
  await rm(digestFile, { force: true });
  await writeContent();
  // Tests know the fixtures' dates in UTC, whatever zone the site is in. The types of all queries are written along with it, so that
  // a test can compare them with those in the repository.
  await build(["--content", fixtureContent, "--out", fixtureSite, "--now", fixtureNow], {
    RUNG_TIME_ZONE: "UTC",
    RUNG_BUILD_TYPEGEN: "1",
  });
  await cp(
    join(siteRootOf(fixtureContent), "src/gatsby/queries.d.ts"),
    join(testFolder, "queries.d.ts"),
  );
  await writeFile(digestFile, digest);
}

async function writeContent(): Promise<void> {
  await rm(fixtureContent, { recursive: true, force: true });
  await cp(join(project, "tests/fixtures/site"), fixtureContent, { recursive: true });
  for (const [path, content] of Object.entries(await generatedFiles())) {
    const file = join(fixtureContent, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
