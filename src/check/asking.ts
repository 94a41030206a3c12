import { notProse } from "./prose";
import { questionsOf } from "./question";
import type { CheckedFile } from "./rule";
import type { Span } from "./touches";

/** Fields in which somebody who asks may be named. */
const fields = /^(?:title|description|askedBy):.*(?:\r?\n[ \t]+.*)*/gm;
const comment = /<!--[\s\S]*?(?:-->|$)/g;

/**
 * A post as far as it speaks for the one who asks: its questions, and the fields about them, at the same offsets as in `text`. The
 * rest, and comments, are blanked out. Pages and author files name whom they wish to.
 */
export function askingText(file: CheckedFile): string {
  const frontmatter = file.text.slice(0, file.bodyStart);
  const spans = Array.from(frontmatter.matchAll(fields), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
  return only(file, file.kind === "post" ? [...spans, ...questionsOf(file)] : []);
}

/** What a post's body says otherwise. */
export function tellingText(file: CheckedFile): string {
  const questions = questionsOf(file);
  const starts = [file.bodyStart, ...questions.map(({ end }) => end)];
  const spans = starts.map((start, place) => ({
    start,
    end: questions[place]?.start ?? file.text.length,
  }));
  return only(file, file.kind === "post" ? spans : []);
}

function only({ text }: CheckedFile, spans: readonly Span[]): string {
  let shown = "";
  for (const { start, end } of spans) {
    shown += blank(text.slice(shown.length, start));
    shown += text.slice(start, end).replace(comment, blank);
  }
  return shown + blank(text.slice(shown.length));
}

const blank = (text: string): string =>
  text.replace(/[^\r\n]+/g, (line) => notProse.repeat(line.length));
