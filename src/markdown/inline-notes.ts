import type { FootnoteDefinition, Nodes, Parents, PhrasingContent, Root, Text } from "mdast";
import { markdownToMdast } from "satteri";

/**
 * Turns notes in place (`text^[the note]`), which GitHub's Markdown does not know, into footnotes: a reference where the note stands
 * and a definition at the end of the tree.
 *
 * @param source the text that the positions of `tree` count in
 */
export function inlineNotes(tree: Root, source: string): void {
  const notes: FootnoteDefinition[] = [];
  const walk = (parent: Parents): void => {
    for (const child of parent.children) {
      if ("children" in child && child.type !== "link") walk(child);
    }
    let note = noteIn(parent, source, notes.length + 1);
    while (note) {
      notes.push(note);
      walk(note);
      note = noteIn(parent, source, notes.length + 1);
    }
  };
  walk(tree);
  // In reading order, whatever the order in which they were found.
  tree.children.push(...notes.sort((a, b) => startOf(a) - startOf(b)));
}

/** Takes the first note out of the phrasing of `parent`; nothing where there is none. */
function noteIn(parent: Parents, source: string, number: number): FootnoteDefinition | undefined {
  const children = parent.children as Nodes[];
  for (const [first, child] of children.entries()) {
    if (child.type !== "text") continue;
    const open = openingIn(source, startOf(child), endOf(child));
    if (open === undefined) continue;
    const last = closingChild(children, first, source, open + 2);
    if (!last) continue;
    const { place, close } = last;
    const end = children[place] as Text;
    const inside: Nodes[] =
      place === first
        ? [cut(child, source, open + 2, close)]
        : [
            cut(child, source, open + 2, endOf(child)),
            ...children.slice(first + 1, place),
            cut(end, source, startOf(end), close),
          ];
    // No author's label has a space.
    const identifier = `inline note ${number}`;
    children.splice(
      first,
      place - first + 1,
      ...full(cut(child, source, startOf(child), open)),
      { type: "footnoteReference", identifier, position: positionOf(child, open, close + 1) },
      ...full(cut(end, source, close + 1, endOf(end))),
    );
    return {
      type: "footnoteDefinition",
      identifier,
      position: positionOf(child, open, close + 1),
      children: [
        {
          type: "paragraph",
          children: inside.filter(
            (node) => node.type !== "text" || node.value !== "",
          ) as PhrasingContent[],
        },
      ],
    };
  }
  return undefined;
}

/** Where an unescaped `^[` begins between two offsets. */
function openingIn(source: string, start: number, end: number): number | undefined {
  for (let at = source.indexOf("^[", start); at !== -1 && at < end; ) {
    if (source[at - 1] !== "\\") return at;
    at = source.indexOf("^[", at + 2);
  }
  return undefined;
}

/** The text child that holds the bracket which closes a note, and the offset of that bracket. */
function closingChild(
  children: readonly Nodes[],
  first: number,
  source: string,
  from: number,
): { readonly place: number; readonly close: number } | undefined {
  let depth = 1;
  for (let place = first; place < children.length; place += 1) {
    const child = children[place];
    // Brackets of whole links, images and code belong to these.
    if (child?.type !== "text") continue;
    for (let at = Math.max(from, startOf(child)); at < endOf(child); at += 1) {
      if (source[at] === "\\") at += 1;
      else if (source[at] === "[") depth += 1;
      else if (source[at] === "]") depth -= 1;
      if (depth === 0) return { place, close: at };
    }
  }
  return undefined;
}

/** The part of a text node between two offsets of the source. */
function cut(text: Text, source: string, start: number, end: number): Text {
  const raw = source.slice(startOf(text), endOf(text));
  const piece = source.slice(start, end);
  return {
    type: "text",
    value: raw === text.value ? piece : unescaped(piece),
    position: positionOf(text, start, end),
  };
}

/** What a piece of phrasing reads, with its escapes and character references resolved. */
function unescaped(piece: string): string {
  const { children } = markdownToMdast(`a${piece}a`, { features: { gfm: false } }) as Root;
  const [block] = children;
  const texts = block && "children" in block ? (block.children as Nodes[]) : [];
  return texts
    .map((node) => ("value" in node ? String(node.value) : ""))
    .join("")
    .slice(1, -1);
}

const full = (text: Text): Text[] => (text.value === "" ? [] : [text]);

/** Lines and columns stay those of the text's start: nothing reads them of a part of a text. */
const positionOf = ({ position }: Text, start: number, end: number) => ({
  start: { line: 1, column: 1, ...position?.start, offset: start },
  end: { line: 1, column: 1, ...position?.end, offset: end },
});

const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;
