import { lightColor } from "../light-color";

const asShipped = {
  paper: "#fbf8f2",
  ink: "#221d18",
  edge: "#8a7a5c",
  accent: "#0c5646",
  mark: "#b4482a",
} as const;

/** CSS colors by the names of their tokens. */
export type CardColors = Readonly<Record<keyof typeof asShipped, string>>;

/**
 * The colors of share images, from the light theme of the owner's tokens. One that cannot be read could turn up on a paper that
 * swallows it, so then all are the shipped ones.
 */
export function cardColors(tokens: string): CardColors {
  const names = Object.keys(asShipped) as (keyof typeof asShipped)[];
  const own = names.map((name) => [name, lightColor(tokens, name)] as const);
  return own.every(([, color]) => color) ? (Object.fromEntries(own) as CardColors) : asShipped;
}
