import { fitTitle } from "./fit-title";

/** Every character is half as wide as it is high. */
const face = {
  width: (text: string, size: number) =>
    (Array.from(new Intl.Segmenter().segment(text)).length * size) / 2,
};
const room = { width: 820, height: 308 };
const fitted = (title: string) => fitTitle(title, face, room);

test.each([
  ["What now?", 104, ["What now?"]],
  ["Should I become a manager?", 104, ["Should I become", "a manager?"]],
  [
    "I have an offer, but I’m waiting for the one I want. What do I do?",
    72,
    ["I have an offer, but", "I’m waiting for the", "one I want. What do", "I do?"],
  ],
  ["Ανεξαρτητοποιημένος;", 80, ["Ανεξαρτητοποιημένος;"]],
])("%s is set in %i pixels", (title, size, lines) => {
  expect(fitted(title)).toEqual({ size, lines });
});

test("a title that is too long ends in an ellipsis after a whole word", () => {
  const title = `Is it ${"really, ".repeat(60)}so?`;
  const { size, lines } = fitted(title);
  expect(size).toBe(48);
  expect(lines.length).toBe(6);
  expect(lines.at(-1)).toMatch(/^really, really, .*really…$/);
});

test("a word that is wider than a line is broken between characters, and nothing of it is lost", () => {
  const word = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";
  const { lines } = fitted(`Das ${word}?`);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join("").replaceAll(" ", "")).toBe(`Das${word}?`);
  const flags = fitted("🇺🇸".repeat(60)).lines;
  expect(flags.join("")).toBe("🇺🇸".repeat(60));
  for (const line of flags) expect(line).toMatch(/^(🇺🇸)+$/u);
});

test("a long compound breaks at its hyphens, a short one nowhere, and a no-break space holds", () => {
  const long = fitted("Is a jack-of-all-trades-and-master-of-none a good hire for you?").lines;
  expect(long.join("|")).toMatch(/-\|/);
  expect(fitted("An entry-level role is an entry-level role").lines.join("|")).not.toMatch(/-\|/);
  expect(fitted("Is it worth 100\u00A0€ or so to you?").lines.join("|")).toContain("100\u00A0€");
});

test.each(["", "?", "a", "word ".repeat(400), "x".repeat(2000)])(
  "every title has its lines inside of the room",
  (title) => {
    const { size, lines } = fitted(title);
    for (const line of lines) expect(face.width(line, size)).toBeLessThanOrEqual(room.width);
    expect((lines.length - 1) * size * 1.08 + size * 0.92).toBeLessThanOrEqual(room.height);
  },
);
