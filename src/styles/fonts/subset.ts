import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import subsetFont from "subset-font";

/** ASCII, typographic punctuation, and the letters of English loan words and most Western European names. */
const characters = `${Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join("")} ×–—‘’“”…€£éèëêàâäáåæçíïñóôöøúüßÉÖÜÄ`;

/** One variable roman for text, titles and headings; one italic for questions and emphasis. */
const faces = [
  { from: "normal", to: "newsreader-roman.woff2", axes: { wght: { min: 400, max: 700 } } },
  { from: "italic", to: "newsreader-italic.woff2", axes: { wght: 400 } },
];

/** Makes the two font files of the site anew: `npm run fonts`, after changing the characters above. */
async function makeFonts(): Promise<void> {
  for (const { from, to, axes } of faces) {
    const whole = await readFile(
      require.resolve(`@fontsource-variable/newsreader/files/newsreader-latin-wght-${from}.woff2`),
    );
    const subset = await subsetFont(whole, characters, {
      targetFormat: "woff2",
      variationAxes: axes,
    });
    await writeFile(resolve("src/styles/fonts", to), subset);
  }
}

void makeFonts();
