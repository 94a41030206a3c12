/** `#rgb` or `#rrggbb` as `#rrggbb` in lower case; `undefined` for anything else. */
export function readColor(written: string): string | undefined {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(written.trim())?.[1]?.toLowerCase();
  if (!digits) return undefined;
  return `#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}`;
}

/** Red, green and blue, 0 to 255. */
export function channelsOf(color: string): [number, number, number] {
  const at = (start: number) => Number.parseInt(color.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
}

/** `#rrggbb` from channels, which are rounded and kept within 0 to 255. */
export const colorOf = (channels: readonly number[]): string =>
  `#${channels.map((channel) => hex(Math.min(255, Math.max(0, Math.round(channel))))).join("")}`;

const hex = (byte: number): string => byte.toString(16).padStart(2, "0");

/** WCAG's contrast ratio of two colors, 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: string, b: string): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = channelsOf(color)
    .map((channel) => channel / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The lowest contrast that a color has on any of some surfaces. */
export const leastContrast = (color: string, surfaces: readonly string[]): number =>
  Math.min(...surfaces.map((surface) => contrast(color, surface)));
