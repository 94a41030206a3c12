import { spanOf } from "../../markdown/span";
import { nodesOf } from "../nodes";
import { notProse, proseOf } from "../prose";
import type { CheckedFile, FileRule } from "../rule";
import { startsLine } from "../starts-line";

/** A sign of another program, and what to write in its place. */
interface Sign {
  /** Bounded, so that no text makes it slow; global. */
  readonly pattern: RegExp;
  /** Where it must stand: it begins a line, it is all of a line, or anywhere. */
  readonly place?: "line start" | "whole line";
  readonly advice: (written: string, groups: readonly string[]) => string;
  /** What it becomes, where that is beyond doubt. */
  readonly fix?: (groups: readonly string[]) => string;
}

const name = (written: string): string => written.replace(/^.*\//, "").replace(/\.md$/i, "");

/** The more particular before the more general: of those that begin at one place the first counts. */
const signs: readonly Sign[] = [
  {
    pattern: /!\[\[([^[\]\r\n]{1,300})\]\]/g,
    advice: (_, [file = ""]) =>
      `is a picture of Obsidian; write \`![what it shows](${file.split("|", 1)[0]?.trim()})\``,
  },
  {
    pattern: /\[\[_?toc_?\]\]|\[toc\]|\$\{toc\}|@\[toc\]|\{:toc[^}\r\n]{0,60}\}/gi,
    place: "whole line",
    advice: () => "asks for contents, which each page has by itself; remove it",
    fix: () => "",
  },
  {
    pattern: /\[\[([^[\]|\r\n]{1,300})(?:\|([^[\]\r\n]{1,300}))?\]\]/g,
    advice: (_, [note = "", words = ""]) =>
      `is a link of a wiki; write \`[${(words || note).trim()}](/${name(note.split("#", 1)[0] ?? "")
        .trim()
        .toLowerCase()
        .replace(/\s+/g, "-")}/)\``,
  },
  {
    pattern: /\{%-?\s*highlight\s+([\w+#-]{1,30})[^%\r\n]{0,200}%\}/g,
    advice: (_, [language = ""]) =>
      `begins code for Jekyll; write a line \`\`\`${language} before the code, and \`\`\` after it`,
  },
  {
    pattern: /\{%-?\s*end(?!comment)\w{1,30}\s*-?%\}/g,
    advice: () => "ends a block of a template, and is shown as it stands; remove it",
  },
  {
    pattern: /\{%-?\s*(?!(?:end)?comment\b)[\w/][^%\r\n]{0,500}%\}/g,
    advice: () => "is a tag of a template, which nothing here runs; write what it would have made",
  },
  {
    pattern: /\{\{[<%]\s*figure\b[^\r\n]{0,500}?[>%]\}\}/g,
    advice: (written) => {
      const [, source = "picture.jpg"] = /\bsrc\s*=\s*"?([^"\s>]+)/.exec(written) ?? [];
      return `is a shortcode of Hugo; write \`![what it shows](${source})\``;
    },
  },
  {
    pattern: /\{\{[<%][^\r\n]{1,500}?[>%]\}\}/g,
    advice: () => "is a shortcode of Hugo, which nothing here runs; write what it would have made",
  },
  {
    pattern: /\{\{(?!!)[^{}\r\n]{1,200}\}\}/g,
    advice: () =>
      "is a variable of a template, which nothing here fills in; write what it stands for",
  },
  {
    pattern: /:{3,}[ \t]*(?:\{[^}\r\n]{0,100}\}|[a-z][\w-]{0,30})[^\r\n]{0,100}/gi,
    place: "line start",
    advice: () =>
      "begins a box of another program; write `> [!NOTE]`, and `> ` before each line of it",
  },
  {
    pattern: /:{3,}(?=[ \t]*\r?$)/gm,
    place: "whole line",
    advice: () => "ends a box of another program; remove it",
  },
  {
    pattern: /(?:!!!|\?\?\?)\+?[ \t]+[a-z][\w-]{0,30}(?:[ \t]+"[^"\r\n]{0,200}")?(?=[ \t]*\r?$)/gim,
    place: "line start",
    advice: () => "begins a box of MkDocs; write `> [!NOTE]`, and `> ` before each line of it",
  },
  {
    pattern: /\.\.[ \t]+[a-z][\w-]{0,30}::/g,
    place: "line start",
    advice: () => "is reStructuredText; write it in Markdown",
  },
  {
    pattern: /(?<![\p{L}\p{N}:/\\]):(?:\+1|-1|[a-z][a-z0-9_]{1,40}):(?![\p{L}\p{N}:/])/gu,
    advice: () => "is the name of an emoji, and is shown as it stands; write the sign itself",
  },
  {
    pattern: /(?<![=\p{L}\p{N}\\])==(?=[^\s=])([^=\r\n]{0,300}[^\s=])==(?![=\p{L}\p{N}])/gu,
    advice: (_, [words = ""]) => `marks words in other programs; write \`<mark>${words}</mark>\``,
    fix: ([words = ""]) => `<mark>${words}</mark>`,
  },
  {
    pattern: /(?<![|\\])\|\|(?=[^\s|])[^|\r\n]{0,300}[^\s|]\|\|(?!\|)/g,
    advice: () => "hides words in chats, and is shown as it stands; remove the bars, or the words",
  },
  {
    pattern:
      /[ \t]*(?<!\\)\{:?[ \t]*(?:[.][\w-]{1,60})(?:[ \t]+[.#\w][\w.#="-]{0,60}){0,9}[ \t]*\}/g,
    advice: () => "gives a class in other programs, and is shown as it stands; remove it",
    fix: () => "",
  },
  {
    pattern: /(?<!\\)\{:?[ \t]*#[\w:.-]{1,100}[^{}\r\n]{0,100}\}/g,
    advice: (written) =>
      `gives an id, which only a heading can have so, at its end; write \`<a id="${/#([\w:.-]+)/.exec(written)?.[1]}"></a>\``,
  },
  {
    pattern:
      /\\(?:newpage|pagebreak|clearpage|noindent|bigskip|medskip|smallskip|[vh]space\{[^}\r\n]{0,30}\})(?![a-z])/g,
    advice: () => "is LaTeX, and is shown as it stands; remove it",
  },
  {
    pattern: /(?<![$\\])\$\$(?!\$)[^$]{1,1000}(?<![$\\])\$\$(?!\$)/g,
    advice: () =>
      "is a formula in LaTeX, and is shown as it stands; write it in words, or as a picture",
  },
  {
    pattern:
      /\\(?:begin|end|textbf|textit|emph|section|subsection|item|frac|href)\{[^}\r\n]{0,200}\}/g,
    advice: () => "is LaTeX, and is shown as it stands; write it in Markdown",
  },
  {
    pattern: /(?<=\S[ \t]{0,9}\r?\n[ \t]{0,3}):(?=[ \t]+\S)/g,
    place: "line start",
    advice: () =>
      "describes the term above it in other programs; write `**term**: …`, or `<dl>`, `<dt>` and `<dd>`",
  },
  {
    pattern:
      /\[(b|i|u|s|url|img|quote|code|color|size)(?:=[^\]\r\n]{0,300})?\](?=[\s\S]{1,2000}?\[\/\1\])/gi,
    advice: () => "is BBCode, and is shown as it stands; write it in Markdown",
  },
  {
    pattern:
      /\[\/?(?:caption|gallery|embed|audio|video|playlist|vc_\w{1,40}|et_pb_\w{1,40}|contact-form(?:-7)?)(?:[ \t][^\]\r\n]{0,500})?\/?\](?![[(:])/gi,
    advice: () =>
      "is a shortcode of WordPress, which nothing here runs; write what it would have made",
  },
  {
    pattern: /import[ \t]+(?:[\w{}*,$ \t]{1,200}[ \t]from[ \t]+)?["'“‘][^"'”’\r\n]{1,200}["'”’];?/g,
    place: "line start",
    advice: () => "is a line of MDX, which nothing here runs; remove it",
  },
  {
    pattern: /export[ \t]+(?:const|let|default|function)[ \t][^\r\n]{1,300}/g,
    place: "line start",
    advice: () => "is a line of MDX, which nothing here runs; remove it",
  },
];

/** Marks of where an excerpt ends, in comments that no reader sees. */
const excerptMark = /<!--\s*(?:more|truncate|excerpt|end[ -]?excerpt|readmore)\s*-->/gi;

export const foreignMarkup: FileRule = {
  name: "foreign-markup",
  severity: "warning",
  fixable: true,
  description:
    "What only another program understands (`[[note]]`, `{% tag %}`, `:::note`, `==mark==`, `:tada:`, `$$`) is shown to readers as it stands.",
  *check(file) {
    const { text, tree } = file;
    for (const node of nodesOf(tree, "html")) {
      const span = spanOf(node);
      for (const { 0: mark, index } of text.slice(span.start, span.end).matchAll(excerptMark)) {
        const place = { start: span.start + index, end: span.start + index + mark.length };
        const message = `\`${mark}\` ends nothing here: lists show the \`description\`, or the opening; remove it`;
        yield { ...place, message, fix: { ...place, replacement: "" } };
      }
    }
    const taken: Place[] = [];
    for (const sign of signs) {
      for (const found of placesOf(file, sign)) {
        if (taken.some(({ start, end }) => found.start < end && start < found.end)) continue;
        taken.push(found);
        const { start, end, groups } = found;
        const written = text.slice(start, end).trim();
        const message = `\`${shown(written)}\` ${sign.advice(written, groups)}`;
        const fix = sign.fix && { start, end, replacement: sign.fix(groups) };
        const first = end - text.slice(start, end).trimStart().length;
        yield { start: first, end, message, ...(fix && { fix }) };
      }
    }
  },
};

interface Place {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly string[];
}

function* placesOf(file: CheckedFile, { pattern, place }: Sign): Generator<Place> {
  const { text, bodyStart } = file;
  const prose = proseOf(file);
  for (const match of text.matchAll(pattern)) {
    const [written, ...groups] = match;
    const end = match.index + written.length;
    const first = end - written.trimStart().length;
    if (match.index < bodyStart || text[first - 1] === "\\") continue;
    if (prose[first] === notProse || prose[end - 1] === notProse) continue;
    if (place && !startsLine(text, first)) continue;
    if (place === "whole line" && !/^[ \t]*(?:\r?\n|$)/.test(text.slice(end, end + 200))) continue;
    yield { start: match.index, end, groups: groups.map((group) => group ?? "") };
  }
}

const shown = (written: string): string => {
  const line = written.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};
