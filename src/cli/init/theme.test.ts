import { readFileSync } from "node:fs";
import { leastContrast } from "./color";
import { editTheme, type ThemeWishes } from "./theme";

const css = `:root {
    --paper: light-dark(#fbf8f2, #171512);
    --card: light-dark(#fffdf9, #201d19);
    --ink: light-dark(#221d18, #ece5da);
    --soft: light-dark(#52493f, #bab0a3);
    /* Decoration. */
    --line: light-dark(#e4dccf, #38322b);
    --edge: light-dark(#8a7a5c, #7d7262);
    --accent: light-dark(#0c5646, #83d3bb);
    --wash: light-dark(#f4ecd8, #2a2519);
    --mark: light-dark(#b4482a, #f0966f);
    --measure: 31.5rem;
}`;

function themed(wishes: ThemeWishes, source = css): string {
  const edited = editTheme(source, wishes);
  if ("fault" in edited) throw new Error(edited.fault);
  return edited.css;
}

/** The two colors of a token. */
const pair = (source: string, token: string): string[] =>
  new RegExp(`--${token}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(source)?.slice(1) ?? [];

test("no wish changes nothing", () => {
  expect(themed({})).toBe(css);
});

test("the project's own tokens can be read", () => {
  const own = readFileSync("src/theme/styles/tokens.css", "utf8");
  expect(editTheme(own, {})).toEqual({ css: own });
});

test("both accents are set, and nothing else", () => {
  expect(themed({ accent: "#1d3f8f", accentDark: "#a9c4ff" })).toBe(
    css.replace("#0c5646, #83d3bb", "#1d3f8f, #a9c4ff"),
  );
});

test.each(["#1d3f8f", "#7a1450", "#6b2d00", "#333333", "#000000"])(
  "for %s a lighter accent of the same hue is found, which can be read in the dark",
  (accent) => {
    const edited = themed({ accent });
    const [light, dark = ""] = pair(edited, "accent");
    expect(light).toBe(accent);
    expect(leastContrast(dark, ["#171512", "#201d19", "#2a2519"])).toBeGreaterThanOrEqual(7);
    expect(edited).toBe(css.replace("#0c5646, #83d3bb", `${accent}, ${dark}`));
  },
);

test("an accent of the dark theme leaves the light one alone", () => {
  expect(pair(themed({ accentDark: "#a9c4ff" }), "accent")).toEqual(["#0c5646", "#a9c4ff"]);
});

test("cards, washes and lines follow the paper", () => {
  const edited = themed({ paper: "#f5f8fb" });
  expect(pair(edited, "paper")).toEqual(["#f5f8fb", "#171512"]);
  expect(pair(edited, "card")).toEqual(["#f9fdff", "#201d19"]);
  expect(pair(edited, "line")).toEqual(["#dedcd8", "#38322b"]);
  expect(pair(edited, "ink")).toEqual(["#221d18", "#ece5da"]);
});

test("the same wishes a second time change nothing more", () => {
  const wishes = { accent: "#1d3f8f", paper: "#ffffff", paperDark: "#0c0d10" };
  const once = themed(wishes);
  expect(once).not.toBe(css);
  expect(themed(wishes, once)).toBe(once);
});

test.each<[ThemeWishes, RegExp]>([
  [
    { accent: "#3a7bd5" },
    /^accent #3a7bd5 on paper #fbf8f2 has a contrast of 3\.\d\d:1 in the light theme and needs 7:1; #\w{6}, darker and of the same hue, would do$/,
  ],
  [
    { accentDark: "#0c5646" },
    /in the dark theme and needs 7:1; #\w{6}, lighter and of the same hue, would do$/,
  ],
  [{ paper: "#999999" }, /^ink #221d18 on paper #999999 .+; choose a lighter paper$/],
  [{ paperDark: "#555555" }, /dark theme and needs 7:1; choose a darker paper$/],
])("%j is refused, with the way out", (wishes, fault) => {
  expect(editTheme(css, wishes)).toEqual({ fault: expect.stringMatching(fault) });
});

test("the shade that a refusal names is accepted", () => {
  const refused = editTheme(css, { accent: "#3a7bd5" });
  const shade = "fault" in refused ? /; (#\w{6})/.exec(refused.fault)?.[1] : undefined;
  expect(editTheme(css, { accent: shade ?? "" })).toHaveProperty("css");
});

test.each([
  css.replace("light-dark(#0c5646, #83d3bb)", "teal"),
  `${css}\n:root { --accent: light-dark(#000000, #ffffff); }`,
])("tokens that are written in another way are left to their owner", (source) => {
  expect(editTheme(source, { accent: "#1d3f8f" })).toEqual({
    fault: expect.stringContaining("change them there by hand"),
  });
});
