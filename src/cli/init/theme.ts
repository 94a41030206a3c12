import { formatHex, rgb, wcagContrast } from "culori";
import { leastContrast, readableShade } from "./color";

/** The colors that an owner may ask for, each as `#rrggbb`. */
export interface ThemeWishes {
  readonly accent?: string;
  readonly accentDark?: string;
  readonly paper?: string;
  readonly paperDark?: string;
}

/** A color of both themes. */
interface Pair {
  readonly light: string;
  readonly dark: string;
}

type Scheme = keyof Pair;
const schemes: readonly Scheme[] = ["light", "dark"];

/** What text stands on, and what keeps its distance from the paper when that changes. */
const surfaces = ["paper", "card", "wash"] as const;
/** Colors and the contrast that each must have on every surface: text 7:1, edges and marks 3:1. */
const needs = { ink: 7, soft: 7, accent: 7, edge: 3, mark: 3 } as const;

type Token = (typeof surfaces)[number] | keyof typeof needs | "line";
type Tokens = Record<Token, Pair>;

export const tokensFile = "src/theme/styles/tokens.css";

/**
 * Sets accent and paper in the source of the tokens. The card, the wash and the lines follow the paper; the accent of the dark
 * theme, unless given, is a lighter one of the same hue.
 *
 * @returns the source, or one line on why the colors will not do
 */
export function editTheme(
  source: string,
  wishes: ThemeWishes,
): { css: string } | { fault: string } {
  const before = readTokens(source);
  if (!before) {
    return {
      fault: `the colors in ${tokensFile} are not written as \`--accent: light-dark(#rrggbb, #rrggbb)\` any more; change them there by hand`,
    };
  }
  const after = withAccent(withPaper(before, wishes), wishes);
  const fault = faultOf(after, wishes);
  return fault ? { fault } : { css: writeTokens(source, before, after) };
}

function withPaper(tokens: Tokens, { paper, paperDark }: ThemeWishes): Tokens {
  const wanted = { light: paper ?? tokens.paper.light, dark: paperDark ?? tokens.paper.dark };
  const follow = (pair: Pair): Pair => ({
    light: moved(pair.light, tokens.paper.light, wanted.light),
    dark: moved(pair.dark, tokens.paper.dark, wanted.dark),
  });
  return {
    ...tokens,
    paper: wanted,
    card: follow(tokens.card),
    wash: follow(tokens.wash),
    line: follow(tokens.line),
  };
}

/** A color as far from `to` as it was from `from`, channel by channel. */
function moved(color: string, from: string, to: string): string {
  const [own, start, end] = [rgb(color), rgb(from), rgb(to)];
  if (!own || !start || !end) return color;
  return formatHex({
    mode: "rgb",
    r: own.r + end.r - start.r,
    g: own.g + end.g - start.g,
    b: own.b + end.b - start.b,
  });
}

function withAccent(tokens: Tokens, { accent, accentDark }: ThemeWishes): Tokens {
  const derived =
    accent && readableShade(accent, surfacesOf(tokens, "dark"), comfortable, "lighter", pastel);
  return {
    ...tokens,
    accent: {
      light: accent ?? tokens.accent.light,
      dark: accentDark ?? derived ?? tokens.accent.dark,
    },
  };
}

/** What an accent that we choose has on dark surfaces, and how saturated it is at most: bright text on dark glows. */
const comfortable = 8.5;
const pastel = 0.6;

const surfacesOf = (tokens: Tokens, scheme: Scheme): string[] =>
  surfaces.map((surface) => tokens[surface][scheme]);

function faultOf(tokens: Tokens, wishes: ThemeWishes): string | undefined {
  for (const scheme of schemes) {
    const under = surfacesOf(tokens, scheme);
    for (const [token, ratio] of Object.entries(needs) as [keyof typeof needs, number][]) {
      const color = tokens[token][scheme];
      if (leastContrast(color, under) >= ratio) continue;
      const surface = surfaces.find((name) => wcagContrast(color, tokens[name][scheme]) < ratio);
      if (!surface) continue;
      return (
        `${token} ${color} on ${surface} ${tokens[surface][scheme]} has a contrast of ` +
        `${downTo2(wcagContrast(color, tokens[surface][scheme]))}:1 in the ${scheme} theme and needs ${ratio}:1; ` +
        remedy(tokens, token, scheme, wishes)
      );
    }
  }
  return undefined;
}

function remedy(
  tokens: Tokens,
  token: keyof typeof needs,
  scheme: Scheme,
  { accent, accentDark }: ThemeWishes,
): string {
  const toward = scheme === "light" ? "darker" : "lighter";
  const given = scheme === "light" ? accent : accentDark;
  if (token === "accent" && given) {
    const shade = readableShade(given, surfacesOf(tokens, scheme), needs.accent, toward);
    if (shade) return `${shade}, ${toward} and of the same hue, would do`;
  }
  return `choose a ${scheme === "light" ? "lighter" : "darker"} paper`;
}

/** Rounded down, so that 6.996 is not called 7. */
const downTo2 = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);

const tokenPattern = (token: string): RegExp =>
  new RegExp(
    `(--${token}:\\s*light-dark\\(\\s*)(#[0-9a-f]{6})(\\s*,\\s*)(#[0-9a-f]{6})(\\s*\\))`,
    "gi",
  );

const names: readonly Token[] = [...surfaces, "line", ...(Object.keys(needs) as Token[])];

function readTokens(source: string): Tokens | undefined {
  const found = names.map((name) => {
    const [match, second] = source.matchAll(tokenPattern(name));
    if (!match || second) return undefined;
    const [, , light = "", , dark = ""] = match;
    return [name, { light: light.toLowerCase(), dark: dark.toLowerCase() }] as const;
  });
  return found.every((entry) => entry !== undefined)
    ? (Object.fromEntries(found) as Tokens)
    : undefined;
}

function writeTokens(source: string, before: Tokens, after: Tokens): string {
  return names.reduce((css, name) => {
    const { light, dark } = after[name];
    if (light === before[name].light && dark === before[name].dark) return css;
    return css.replace(tokenPattern(name), `$1${light}$3${dark}$5`);
  }, source);
}
