import { readFileSync } from "node:fs";
import { cardColors } from "./card-colors";

const shipped = cardColors("");

test("every color is read from the site's tokens, whatever its owner made of them", () => {
  const tokens = readFileSync("src/theme/styles/tokens.css", "utf8");
  const recolored = tokens.replace(/light-dark\([^,]*,/g, "light-dark(#123456,");
  expect(new Set(Object.values(cardColors(recolored)))).toEqual(new Set(["#123456"]));
});

test("an owner who recolors the site recolors the pictures", () => {
  const tokens = Object.keys(shipped).map((name, n) => `--${name}: light-dark(#00000${n}, #fff);`);
  expect(cardColors(tokens.join("\n"))).toMatchObject({ paper: "#000000", ink: "#000001" });
});

test("colors that cannot all be read are not mixed with others", () => {
  expect(cardColors("--paper: #000; --ink: var(--soft);")).toEqual(shipped);
});
