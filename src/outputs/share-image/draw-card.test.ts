import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import sharp from "sharp";
import { testCards } from "../../../tests/support/output-sources";
import { type Card, recipe } from "./card";
import { cardDrawer, type Drawing, outlineOf } from "./draw-card";
import { cardPainter } from "./paint-card";

const { draw, ground } = cardDrawer(testCards());
const paint = cardPainter(testCards());
const rungs = [false, true, false, false, false, false];
const card = (title: string, changes: Partial<Card> = {}): Card => ({
  title,
  stages: ["Entry level"],
  rungs,
  ...changes,
});

const titles = [
  "Why?",
  "Is an AWS certification worth it for an entry-level developer?",
  "W".repeat(300),
  "Jjgy Ågjý ".repeat(40),
  "Стоит ли брать первый оффер?",
  "我应该接受吗？",
  "🔥🔥🔥",
  "שלום",
  "",
];

test.each(titles)("nothing of %j is outside of its place", (title) => {
  const { left, top, right, bottom } = inkOf(draw(card(title)));
  expect(left).toBeGreaterThan(70);
  expect(top).toBeGreaterThanOrEqual(70);
  expect(right).toBeLessThan(956 - 20);
  expect(bottom).toBeLessThan(600);
});

test("without stages the title has the whole width", () => {
  const drawn = draw(card("W ".repeat(300), { stages: [], rungs: [] }));
  expect(inkOf(drawn).right).toBeGreaterThan(1050);
  expect(inkOf(drawn).right).toBeLessThanOrEqual(1125);
});

test("a long name of the site, and more stages than a line holds, stay inside", () => {
  const siteName = "The Very Long Name of a Site about Careers in Agriculture and Forestry";
  const stages = ["Student", "Entry level", "Mid-level", "Senior", "Staff", "Changing career"];
  const long = cardDrawer(testCards({ siteName }));
  const [wordmark = ""] = /(?<= d=")[^"]*/.exec(long.ground) ?? [];
  expect(boxOf(wordmark).right).toBeLessThan(956 - 20);
  expect(inkOf(long.draw(card("Why?", { stages }))).right).toBeLessThan(956 - 20);
});

test.each(["我应该接受 HR 吗", "🔥🔥🔥", "👩🏽‍💻 🚀!"])(
  "of %s the font lacks what matters: the tagline",
  (title) => {
    expect(draw(card(title))).toEqual(draw(card("Straight answers to career questions.")));
  },
);

test("composed and decomposed letters make the same picture", () => {
  expect(draw(card("Cafe\u0301?"))).toEqual(draw(card("Café?")));
});

test("no text is left for the fonts of a machine", () => {
  expect(ground).not.toMatch(/<text|font/);
});

test("it is a PNG of the size that networks ask for, and small", async () => {
  const longest = "Should I tell my manager that two companies want an answer by Friday? ".repeat(
    3,
  );
  const png = await paint(card(longest));
  expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
  expect(png.length).toBeLessThan(40_000);
});

test("any time zone and language give the same bytes", () => {
  const run = (environment: Record<string, string>) =>
    execFileSync(process.execPath, ["--import", "tsx", "-e", script], {
      env: { ...process.env, ...environment },
      encoding: "utf8",
    });
  const script = `
    const { testCards } = require("./tests/support/output-sources");
    const { cardPainter } = require("./src/outputs/share-image/paint-card");
    const card = ${JSON.stringify(card("I’m İzmir: 1.234,5 €?"))};
    cardPainter(testCards())(card).then((png) => process.stdout.write(Buffer.from(png).toString("base64")));`;
  const one = run({ TZ: "Asia/Kathmandu", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" });
  expect(one.length).toBeGreaterThan(1000);
  expect(run({ TZ: "America/Adak", LANG: "C", LC_ALL: "C", UV_THREADPOOL_SIZE: "1" })).toBe(one);
});

test("words stand on the paper in their own color, with soft edges, and the ladder beside them", async () => {
  const { data } = await sharp(await paint(card("W".repeat(30))))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) =>
    data
      .readUIntBE((y * 1200 + x) * 3, 3)
      .toString(16)
      .padStart(6, "0");
  const { paper, ink, accent, edge, mark } = testCards().colors;
  const shown = new Set(
    Array.from({ length: 900 * 400 }, (_, pixel) => at(pixel % 900, 70 + Math.floor(pixel / 900))),
  );
  for (const color of [paper, ink, accent]) expect(shown).toContain(color.slice(1));
  expect(shown.size).toBeGreaterThan(30);
  expect([at(0, 0), at(960, 0), at(1040, 472)]).toEqual(
    [paper, edge, mark].map((color) => color.slice(1)),
  );
});

/** Pictures are kept by what they are made from: who changes how they are drawn must give the recipe another number, too. */
test("a change of the drawing changes the recipe", async () => {
  const hash = createHash("sha256")
    .update(await paint(card("Why?")))
    .digest("hex")
    .slice(0, 16);
  expect([recipe, hash]).toEqual(["4", "d1b04122e9e58690"]);
});

const inkOf = ({ words }: Drawing) => boxOf(words.map(outlineOf).join(""));

/** The box around a shape, from the points of its path. */
function boxOf(data: string) {
  const points = (data.match(/-?[\d.]+/g) ?? []).map(Number);
  const xs = points.filter((_, place) => place % 2 === 0);
  const ys = points.filter((_, place) => place % 2 === 1);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}
