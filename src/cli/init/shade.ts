import { channelsOf, colorOf, leastContrast } from "./color";

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
  const [hue, saturated, lightness] = hslOf(color);
  const capped = Math.min(saturated, saturation);
  const end = toward === "darker" ? 0 : 1;
  const steps = 100;
  for (let step = 0; step <= steps; step += 1) {
    const shade = fromHsl(hue, capped, lightness + ((end - lightness) * step) / steps);
    if (leastContrast(shade, surfaces) >= ratio) return shade;
  }
  return undefined;
}

/** Hue in degrees, saturation and lightness from 0 to 1. https://www.w3.org/TR/css-color-4/#rgb-to-hsl */
function hslOf(color: string): [number, number, number] {
  const [red, green, blue] = channelsOf(color).map((channel) => channel / 255) as [
    number,
    number,
    number,
  ];
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  const lightness = most - range / 2;
  if (range === 0) return [0, 0, lightness];
  const saturation = range / (1 - Math.abs(2 * lightness - 1));
  if (most === red) return [60 * ((green - blue) / range), saturation, lightness];
  if (most === green) return [60 * ((blue - red) / range + 2), saturation, lightness];
  return [60 * ((red - green) / range + 4), saturation, lightness];
}

/** https://www.w3.org/TR/css-color-4/#hsl-to-rgb */
function fromHsl(hue: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const place = (((offset + hue / 30) % 12) + 12) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1)));
  };
  return colorOf([channel(0), channel(8), channel(4)]);
}
