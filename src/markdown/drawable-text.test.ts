import { drawableText } from "./drawable-text";

const latin = new Set(
  Array.from("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789é?/ ’\u00A0"),
);
const has = (codePoint: number) => latin.has(String.fromCodePoint(codePoint));

test.each([
  ["Should I go?", "Should I go?", []],
  ["cafe\u0301", "café", []],
  ["Dvořák", "Dvorak", ["ř", "á"]],
  ["½ of it", "1/2 of it", ["½"]],
  ["ﬁrst", "first", ["ﬁ"]],
  ["Стоит ли?", "?", ["С", "т", "о", "и", "л"]],
  ["接受 offer 吗", "offer", ["接", "受", "吗"]],
  ["Fire 🔥 me", "Fire me", ["🔥"]],
  ["a 👩🏽‍💻 b", "a b", ["👩🏽‍💻"]],
  ["שלום ok", "ok", ["ש", "ל", "ו", "ם"]],
  ["soft\u00ADhyphen, bidi\u202Amarks\u202C", "softhyphen bidimarks", [","]],
  ["wide\u3000and\u2009thin", "wide and thin", []],
  ["100\u00A0 km", "100\u00A0 km", []],
  ["😀😀", "", ["😀"]],
])("%j is drawn as %j", (text, drawn, missing) => {
  expect(drawableText(text, has)).toEqual({ text: drawn, missing });
});
