import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import sharp from "sharp";
import { testCards } from "../testing";
import { type Card, recipe } from "./card";
import { cardPng } from "./card-png";
import { cardDrawer } from "./draw-card";

const draw = cardDrawer(testCards());
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
  const svg = draw(card("W ".repeat(300), { stages: [], rungs: [] }));
  expect(inkOf(svg).right).toBeGreaterThan(1050);
  expect(inkOf(svg).right).toBeLessThanOrEqual(1125);
});

test("a long name of the site, and more stages than a line holds, stay inside", () => {
  const siteName = "The Very Long Name of a Site about Careers in Agriculture and Forestry";
  const stages = ["Student", "Entry level", "Mid-level", "Senior", "Staff", "Changing career"];
  const drawn = cardDrawer(testCards({ siteName }))(card("Why?", { stages }));
  expect(inkOf(drawn).right).toBeLessThan(956 - 20);
});

test("a title that the font cannot draw gives way to the tagline", () => {
  const drawn = draw(card("我应该接受 HR 吗"));
  expect(drawn).toBe(draw(card("Straight answers to career questions.")));
});

test("composed and decomposed letters make the same picture", () => {
  expect(draw(card("Cafe\u0301?"))).toBe(draw(card("Café?")));
});

test("no text is left for the fonts of a machine", () => {
  expect(draw(card("Why?"))).not.toMatch(/<text|font/);
});

test("it is a PNG of the size that networks ask for, and small", async () => {
  const longest = "Should I tell my manager that two companies want an answer by Friday? ".repeat(
    3,
  );
  const png = await cardPng(draw(card(longest)));
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
    const { testCards } = require("./src/outputs/testing");
    const { cardDrawer } = require("./src/outputs/share-image/draw-card");
    const { cardPng } = require("./src/outputs/share-image/card-png");
    const svg = cardDrawer(testCards())(${JSON.stringify(card("I’m İzmir: 1.234,5 €?"))});
    cardPng(svg).then((png) => process.stdout.write(Buffer.from(png).toString("base64")));`;
  const one = run({ TZ: "Asia/Kathmandu", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" });
  expect(one.length).toBeGreaterThan(1000);
  expect(run({ TZ: "America/Adak", LANG: "C", LC_ALL: "C", UV_THREADPOOL_SIZE: "1" })).toBe(one);
});

/** Pictures are kept by what they are made from: who changes how they are drawn must give the recipe another number, too. */
test("a change of the drawing changes the recipe", () => {
  const hash = createHash("sha256")
    .update(draw(card("Why?")))
    .digest("hex")
    .slice(0, 16);
  expect([recipe, hash]).toEqual(["1", "3bdf791f967016c7"]);
});

/** The box around the shapes that are words, from the points of their paths. */
function inkOf(svg: string) {
  const words = [...svg.matchAll(/d="([^"]*)"/g)].flatMap(([, data = ""]) =>
    /[hv]/.test(data) ? [] : (data.match(/-?[\d.]+/g) ?? []).map(Number),
  );
  const xs = words.filter((_, place) => place % 2 === 0);
  const ys = words.filter((_, place) => place % 2 === 1);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}
