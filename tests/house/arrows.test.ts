import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative, resolve } from "node:path";

/** The rooms of `src`, top first: a room imports itself and the rooms above it. See README, "Where things are". */
const rooms = [
  ["model"],
  ["words"],
  ["markdown"],
  ["check"],
  ["content"],
  ["plan"],
  ["outputs"],
  ["theme"],
  ["gatsby"],
  ["release"],
  ["build"],
  // Rooms of one line do not import each other.
  ["serve", "deploy", "verify", "import"],
  ["cli"],
] as const;

/** Rooms that never touch the disk, but for pictures, what these are made of, and what Pagefind's program writes. */
const pure = ["model", "words", "markdown", "check", "plan", "outputs", "theme"];
const writers = /^markdown\/image-|^outputs\/(?:share-image|search)\//;

const src = resolve(__dirname, "../../src");
const floorOf = (room: string): number => rooms.findIndex((floor) => floor.some((r) => r === room));

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\.d\.ts$|\/fixtures\//.test(file));

const importsOf = (file: string): string[] =>
  [
    ...readFileSync(join(src, file), "utf8").matchAll(
      /(?:\bfrom|\bimport)\s*\(?\s*(?:\/\*[^*]*\*\/\s*)?"([^"]+)"/g,
    ),
  ].map(([, specifier = ""]) => specifier);

const roomOf = (file: string): string => (file.includes("/") ? (file.split("/")[0] ?? "") : "");

/** What is wrong with an import, as `file -> what`; nothing for one that the rules allow. */
function fault(file: string, specifier: string): string[] {
  const room = roomOf(file);
  if (!specifier.startsWith(".")) {
    if (/^gatsby(\/|$)/.test(specifier) && room !== "gatsby" && room !== "theme") {
      return [`${file} -> gatsby`];
    }
    if (/^node:fs/.test(specifier) && pure.includes(room) && !writers.test(file))
      return [`${file} -> disk`];
    return [];
  }
  const target = posix.join(posix.dirname(file), specifier);
  if (target.startsWith("..")) return [`${file} -> ${relative(src, join(src, target))}`];
  const other = roomOf(target);
  // Facts about the site belong to everybody.
  if (other === "" || other === room) return [];
  const [from, to] = [floorOf(room), floorOf(other)];
  return to !== -1 && from !== -1 && to < from ? [] : [`${file} -> ${other}`];
}

test("every folder of src is a room, and every room is there", () => {
  const folders = readdirSync(src, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders.sort()).toEqual([...rooms.flat()].sort());
});

test("rooms import only rooms above them, and pure ones no disk and no Gatsby", () => {
  const faults = files
    .filter((file) => file.includes("/"))
    .flatMap((file) => importsOf(file).flatMap((specifier) => fault(file, specifier)));
  expect([...new Set(faults)].sort()).toEqual([]);
});
