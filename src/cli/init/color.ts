import { formatHex, hsl, parseHex, wcagContrast } from "culori";

/** `#rgb` or `#rrggbb` as `#rrggbb` in lower case; `undefined` for anything else. */
export function readColor(written: string): string | undefined {
  const color = parseHex(written.trim());
  return color && color.alpha === undefined ? formatHex(color) : undefined;
}

/** The lowest contrast that a color has on any of some surfaces. */
export const leastContrast = (color: string, surfaces: readonly string[]): number =>
  Math.min(...surfaces.map((surface) => wcagContrast(color, surface)));

/**
 * The shade of a color's hue that can be read on some surfaces: the color itself, or else the nearest one that is darker
 * (or lighter).
 *
 * @param ratio the contrast to reach on every surface
 * @param saturation the most that the shade may have, 0 to 1
 * @returns `undefined` when not even black (or white) reaches it
 */
export function readableShade(
  color: string,
  surfaces: readonly string[],
  ratio: number,
  toward: "darker" | "lighter",
  saturation = 1,
): string | undefined {
  const written = hsl(color);
  if (!written) return undefined;
  const s = Math.min(written.s, saturation);
  const end = toward === "darker" ? 0 : 1;
  const steps = 100;
  for (let step = 0; step <= steps; step += 1) {
    const l = written.l + ((end - written.l) * step) / steps;
    const shade = formatHex({ ...written, s, l });
    if (leastContrast(shade, surfaces) >= ratio) return shade;
  }
  return undefined;
}
