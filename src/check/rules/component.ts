import type { FileRule } from "../rule";
import { unknownTags } from "../unknown-tags";

export const component: FileRule = {
  name: "component",
  severity: "warning",
  description:
    '`<YouTube id="…" />` and other components of MDX are left out of the page: only the text between two tags stays.',
  *check(file) {
    for (const { name, closing, start, end } of unknownTags(file).components) {
      const shown = file.text.slice(start, end).replace(/\s+/g, " ");
      const tag = /^<\/?[^\s/>]{1,60}/.exec(shown)?.[0] ?? "<";
      const what = closing
        ? `\`${tag}>\` closes what was never opened`
        : `\`${tag}>\` is a component of another program`;
      yield { start, end, message: `${what}, and is left out of the page; ${instead(name)}` };
    }
  },
};

/** What Markdown has in a component's place, by the first pattern that its name fits. */
const substitutes: readonly (readonly [RegExp, string])[] = [
  [
    /youtube|vimeo|video|tweet|twitter|embed|gist|codepen|spotify|audio/,
    "write a link, as in `[What it shows](https://…)`",
  ],
  [
    /note|tip|callout|admonition|alert|aside|info|warning|caution|danger|important/,
    "write `> [!NOTE]` and the text after `>` on the next lines",
  ],
  [/image|img|figure|picture|photo/, 'write `![What it shows](name.jpg "The caption")`'],
  [/button|link|card/, "write a link, as in `[Its words](/address/)`"],
  [/tab|step|accordion|collapse|toggle|details/, "write a heading, `###`, for each part"],
  [/badge|tag|highlight/, "write its words in bold, as in `**New**`"],
];

function instead(name: string): string {
  const found = substitutes.find(([pattern]) => pattern.test(name));
  return found?.[1] ?? "write what it would show as Markdown";
}
