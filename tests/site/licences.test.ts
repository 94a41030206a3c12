import { readFileSync } from "node:fs";
import { join } from "node:path";
import { project } from "../fixture-site/places";

const lock: { packages: Record<string, { license?: string }> } = JSON.parse(
  readFileSync(join(project, "package-lock.json"), "utf8"),
);
const sections = readFileSync(join(project, "docs/dependencies.md"), "utf8").split(/^## /m);
const section = sections.find((text) => text.startsWith("Licences\n")) ?? "";
const rows = [...section.matchAll(/^\| (.+) \| (.+) \|$/gm)].slice(2);
const named = (cell = ""): string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => name ?? []).sort();

/** The packages, the project itself left out. */
const packages = Object.entries(lock.packages).filter(([path]) => path !== "");

test("docs/dependencies.md names the licences of all packages, and no others", () => {
  const licences = packages.flatMap(([, { license }]) => license ?? []);
  const listed = rows.slice(0, -1).flatMap(([, licence]) => named(licence));
  expect(listed.sort()).toEqual([...new Set(licences)].sort());
});

test("it names every package that does not say its licence", () => {
  const silent = packages
    .filter(([, { license }]) => license === undefined)
    .map(([path]) => path.replace(/^.*node_modules\//, ""));
  expect(named(rows.at(-1)?.[2])).toEqual([...new Set(silent)].sort());
});
