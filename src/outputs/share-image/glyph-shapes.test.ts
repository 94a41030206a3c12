import { testCards } from "../../../tests/support/output-sources";
import { openFace } from "./face";
import { glyphShapes, type Shape } from "./glyph-shapes";

const face = openFace(testCards().fonts.title, 0);
const color = "#000";

const shapesOf = (text: string, size: number, x = 0) =>
  glyphShapes()({ color, face, size, glyphs: face.place(text, size, { x, y: 100 }) });

/** What stands at the edge of a shape, where nothing should. */
function onTheEdge({ coverage, width, height }: Shape): number[] {
  return [...coverage].filter((_, pixel) => {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    return x === 0 || y === 0 || x === width - 1 || y === height - 1;
  });
}

test.each([
  ["letters that reach far", "Å gjý|@Qƒ—"],
  ["another alphabet", "Стоит ли"],
])("no part of %s is cut off", async (_, text) => {
  for (const size of [48, 61.37, 104]) {
    for (const x of [0, 10.25, 10.5, 10.99]) {
      for (const shape of await shapesOf(text, size, x)) {
        expect(onTheEdge(shape).filter((covered) => covered > 0)).toEqual([]);
      }
    }
  }
});

test("a glyph is drawn from its origin, to a quarter of a pixel", async () => {
  const inkOf = ({ coverage }: Shape) => coverage.reduce((sum, covered) => sum + covered, 0) / 255;
  const [i] = await shapesOf("I", 100, 40);
  const [later] = await shapesOf("I", 100, 40.13);
  const [whole] = await shapesOf("I", 100, 41);
  if (!i || !later || !whole) throw new Error("expected a shape of each");
  expect(inkOf(i)).toBeGreaterThan(500);
  expect(later.coverage).not.toEqual(i.coverage);
  expect(later.left).toBe(i.left);
  expect(whole).toEqual({ ...i, left: i.left + 1 });
  expect(i.top).toBeGreaterThan(100 - 80);
  expect(i.top + i.height).toBeGreaterThanOrEqual(100);
});

test("a glyph has the same shape whatever was drawn before or beside it", async () => {
  const alone = await shapesOf("g", 60, 12.6);
  const shapes = glyphShapes();
  const words = { color, face, size: 60 };
  await shapes({ ...words, glyphs: face.place("Why, then", 60, { x: 0.3, y: 100 }) });
  const place = face.place("g", 60, { x: 12.6, y: 100 });
  const among = await shapes({
    ...words,
    glyphs: [...face.place("WÅ", 60, { x: 500, y: 0 }), ...place],
  });
  expect(among.slice(-1)).toEqual(alone);
});

test("more glyphs than one picture holds", async () => {
  const text = Array.from({ length: 300 }, (_, place) => String.fromCodePoint(0x21 + place)).join(
    "",
  );
  const shapes = await shapesOf(text, 104);
  expect(shapes).toHaveLength(face.place(text, 104, { x: 0, y: 0 }).length);
});
