/**
 * Somebody else's text as Markdown that stays in its part of a post: comments of their own go, and nothing in it can begin
 * another part or swallow what follows.
 */
export function tame(text: string): string {
  const lines = text
    .replace(/<!--[\s\S]*?-->/g, "")
    .replaceAll("<!--", "\\<!--")
    .split("\n");
  let fence = "";
  const tamed = lines.map((line) => {
    const [, mark = ""] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence !== "") {
      if (mark.startsWith(fence)) fence = "";
      return line;
    }
    fence = mark;
    if (/^ {0,3}#{1,6}(?:\s|$)/.test(line)) return line.replace(/#+/, "###");
    // Under a line of text these would make a heading of it.
    return /^ {0,3}(?:-+|=+)\s*$/.test(line) ? line.replace(/[-=]/, "\\$&") : line;
  });
  return [...tamed, ...(fence === "" ? [] : [fence])]
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
