const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]+/gu;

/** Twice as fast, for a text that has no other letters: dashes, curly quotation marks and dots are between words. */
const asciiWord = /[a-z0-9]{2,}/g;
const beyondAscii = /[^\0-\x7f\u2010-\u2026]/;

/** Scripts that put no spaces between words. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** What is no prose: code (but not words to say), comments and tags, addresses of links and pictures, names of references. */
const marks =
  /^(```|~~~)(?!say\b)[\s\S]*?^\1|<!--[\s\S]*?-->|<\/?[a-z][^>]*>|\]\([^)\s]*|\b(?:https?:\/\/|www\.)\S+|^\[[^\]]+\]:\s*\S+/gim;

/**
 * The words of a Markdown text, in lower case and of two letters at least, in any script. Crude, since it is for comparing
 * texts: what little syntax is left over is left over in all of them.
 */
export function wordsOf(markdown: string): Iterable<string> {
  const text = markdown.normalize("NFC").replace(marks, " ").toLowerCase();
  if (!beyondAscii.test(text)) return text.match(asciiWord) ?? [];
  return unspaced.test(text) ? segmented(text) : (text.match(word) ?? []);
}

function* segmented(text: string): Iterable<string> {
  for (const { segment, isWordLike } of segmenter().segment(text)) if (isWordLike) yield segment;
}

const segmenter = () => new Intl.Segmenter("und", { granularity: "word" });
