import { readFileSync } from "node:fs";
import { join } from "node:path";
import { project, testFolder } from "../fixture-site/places";

test("src/gatsby/queries.d.ts is what the schema and the queries are now", () => {
  const committed = readFileSync(join(project, "src/gatsby/queries.d.ts"), "utf8");
  const current = readFileSync(join(testFolder, "queries.d.ts"), "utf8");
  // To bring it up to date: RUNG_BUILD_TYPEGEN=1 npm run build
  expect(committed).toBe(current);
});
