import { safeList } from "../../markdown/safe-list";
import type { FileRule } from "../rule";
import { tagsOf } from "../tags";

export const droppedAttribute: FileRule = {
  name: "dropped-attribute",
  severity: "warning",
  description:
    "Attributes that only change the look, or run something, are left out of the page: `style`, `class`, `width`, `onclick`.",
  *check(file) {
    for (const { name, closing, attributes, start, end } of tagsOf(file)) {
      if (closing || !safeList.tagNames?.includes(name)) continue;
      const allowed = [...namesFor("*"), ...namesFor(name)];
      const dropped = namesIn(attributes).filter((attribute) => !allowed.includes(attribute));
      if (dropped.length === 0) continue;
      const list = dropped.slice(0, 5).map((attribute) => `\`${attribute}\``);
      const message = `${list.join(", ")} on \`<${name}>\` is left out of the page; remove it`;
      yield { start, end, message };
    }
  },
};

/** The sanitizer names attributes as hast does (`colSpan`), and allows of some only certain values. */
function namesFor(element: string): string[] {
  return (safeList.attributes?.[element] ?? []).map((entry) =>
    String(typeof entry === "string" ? entry : entry[0])
      .replace(/^className$/, "class")
      .toLowerCase(),
  );
}

function namesIn(attributes: string): string[] {
  const bare = attributes.replace(/=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/g, " ");
  return bare.toLowerCase().match(/[a-z][\w:-]*/g) ?? [];
}
