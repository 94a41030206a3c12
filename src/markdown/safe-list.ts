import { defaultSchema, type Schema } from "hast-util-sanitize";

const cell = ["align", "colSpan", "rowSpan", "headers", "abbr"];
const gone = ["div", "picture", "source", "strike", "tt"];
const anyCase = (protocol: string): string[] => [
  protocol,
  protocol.toUpperCase(),
  protocol[0]?.toUpperCase() + protocol.slice(1),
];

/**
 * What raw HTML in a post may contain: GitHub's list without presentation and form attributes, with the elements that
 * prose uses. Classes are those that the parser itself makes; ours are added after sanitising.
 */
export const safeList: Schema = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => !gone.includes(name)),
    ...["abbr", "bdi", "bdo", "caption", "cite", "col", "colgroup", "dfn", "div", "figcaption"],
    ...["figure", "mark", "small", "time", "u", "wbr"],
  ],
  attributes: {
    "*": ["dir", "id", "lang", "title"],
    a: ["href", ["className", "footnote-ref"]],
    bdo: ["dir"],
    blockquote: ["cite"],
    code: [
      ["className", /^language-[\w#+.-]+$/],
      ["dataMarked", /^\d+(?: \d+)*$/],
    ],
    col: ["span"],
    colgroup: ["span"],
    del: ["cite", "dateTime"],
    details: ["open"],
    div: [["className", "footnotes"]],
    img: ["alt", "src"],
    input: ["checked", ["disabled", true], ["type", "checkbox"]],
    ins: ["cite", "dateTime"],
    li: ["value", ["className", "task-list-item"]],
    ol: ["reversed", "start", "type", ["className", "contains-task-list"]],
    q: ["cite"],
    td: cell,
    th: [...cell, "scope"],
    time: ["dateTime"],
    ul: [["className", "contains-task-list"]],
  },
  ancestors: {
    ...defaultSchema.ancestors,
    caption: ["table"],
    col: ["table"],
    colgroup: ["table"],
    figcaption: ["figure"],
    summary: ["details"],
  },
  clobber: ["headers", "id", "name"],
  protocols: {
    cite: ["http", "https"],
    href: ["http", "https", "mailto", "tel"].flatMap(anyCase),
    src: ["http", "https"].flatMap(anyCase),
  },
  strip: [
    ...["applet", "audio", "embed", "iframe", "math", "noembed", "noframes", "noscript", "object"],
    ...["script", "select", "style", "svg", "template", "textarea", "title", "video", "xmp"],
  ],
};
