import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import subsetFont from "subset-font";
import { commandOf } from "./command";

const range = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i)).join("");

/** ASCII, typographic punctuation, and the letters of English loan words and most Western European names. */
const forPages = `${range(0x20, 0x7e)} ×–—‘’“”…€£éèëêàâäáåæçíïñóôöøúüßÉÖÜÄ`;

/** Whatever there is: no reader loads these files. */
const forImages = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ıŒœ–—‘’‚“”„•…′″‹›⁄€™−`;

/**
 * One variable roman for text, titles and headings; one italic for questions and emphasis. Share images take the weights of
 * titles and of the wordmark from files of their own: fontkit, which draws them, cannot vary a WOFF2.
 */
const faces = [
  {
    from: "normal",
    to: "newsreader-roman.woff2",
    axes: { wght: { min: 400, max: 700 } },
    characters: forPages,
  },
  { from: "italic", to: "newsreader-italic.woff2", axes: { wght: 400 }, characters: forPages },
  { from: "normal", to: "newsreader-title.woff2", axes: { wght: 500 }, characters: forImages },
  { from: "normal", to: "newsreader-strong.woff2", axes: { wght: 600 }, characters: forImages },
];

/** Makes the font files of the site anew: `npm run fonts`, after changing the characters above. */
async function makeFonts(): Promise<void> {
  for (const { from, to, axes, characters } of faces) {
    const whole = await readFile(
      require.resolve(`@fontsource-variable/newsreader/files/newsreader-latin-wght-${from}.woff2`),
    );
    const subset = await subsetFont(whole, characters, {
      targetFormat: "woff2",
      variationAxes: axes,
    });
    await writeFile(resolve("src/theme/styles/fonts", to), subset);
  }
}

commandOf("fonts", "Makes the font files of the site anew.").parse();
void makeFonts();
