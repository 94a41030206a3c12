/** What Windows-1252 has at 80 to 9F. It leaves five of these bytes undefined, and programs read them as control characters. */
const upperRows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F" + "\u0090‘’“”•–—˜™š›œ\u009DžŸ";
const bytes = new Map([...upperRows].map((character, place) => [character, 0x80 + place]));

/**
 * Characters that are single bytes above 7F in Windows-1252 or Latin-1.
 * @see https://encoding.spec.whatwg.org/index-windows-1252.txt
 */
export const byteRun = new RegExp(`[\u0080-\u00FF${upperRows}]+`, "g");

/** The byte of a character of a `byteRun`. */
export function byteOf(character: string): number {
  return bytes.get(character) ?? character.charCodeAt(0);
}

/** What stands right after a letter in healthy text: closing punctuation, marks of units and notes. */
const closing = "\u00A0«»‹›‘’“”…–—·™®°¹²³ªº";
const isClosing = (character: string) => closing.includes(character);
/** Marks of notes, bullets, and the letters of the rows: healthy after most capitals, but not after all. */
const isHealthy = (character: string) => `${closing}†‡•§¶ŠŒŽšœžŸ`.includes(character);
/** Of the closing ones, those that do not also join two words. */
const startsWord = (character: string) => "«»‹›“”·™®°¹²³ªº".includes(character);

/** Whether everything after the first character of a sequence may stand after a letter. */
export function mayBeHealthy(sequence: string): boolean {
  return [...sequence.slice(1)].every(isHealthy);
}

/**
 * Whether a sequence of bytes that are UTF-8 stands in no healthy text between these neighbors. In doubt it is healthy: a capital
 * before closing punctuation, a small letter with an accent before an ellipsis.
 */
export function isDamaged(before: string, sequence: string, after: string): boolean {
  if (/[\u0080-\u009F]/.test(sequence)) return true;
  const [lead = "", second = "", third = ""] = sequence;
  if (sequence.length === 4) return !isClosing(second);
  const quoted = /[“‘„‚«‹]/.test(before);
  if (sequence.length === 3) {
    // Vietnamese lives here; in Spanish, `está»…` ends a quotation.
    if (/^á[º»]/.test(sequence)) return isLetter(after) || !"\u00A0…”’—–›»".includes(third);
    if (/[âãäçêëìíîï]/.test(lead) && !isLetter(before) && !quoted) return true;
    return !isClosing(second) && !mayBeHealthy(sequence);
  }
  const named = quoted && second !== "\u00A0" && !isLetter(after);
  if (lead === "Â") return second >= "\u00A0" && second <= "\u00BF" && !named;
  if (/[×Øß]/.test(lead)) return false;
  if (!isClosing(second)) return /[ÃÄÅÎÏÐÑ]/.test(lead) || !isHealthy(second);
  if (/[ÃÄÐÑ]/.test(lead) && "°¹²³ªº".includes(second)) return true;
  const beginsWord = startsWord(second) && isSmall(after);
  if (lead === "Ã") return (!/\p{Lu}/u.test(before) && !named) || beginsWord;
  return isSmall(before) || (beginsWord && !isLetter(before));
}

const isSmall = (character: string) => /\p{Ll}/u.test(character);
const isLetter = (character: string) => /\p{L}/u.test(character);
