/** What surely points to somebody, and its name. */
const sure: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    "an e-mail address",
    /<?(?:mailto:)?[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+>?/gu,
  ],
  [
    "a profile",
    /<?https?:\/\/(?:[\w-]+\.)?(?:linkedin|facebook|instagram|twitter|x|github|xing)\.com\/[^\s)>]*>?/gi,
  ],
  [
    "a phone number",
    /(?<![\w.,$€£-])(?:\+|00)\d[\d ()./-]{6,18}\d(?!\w)|(?<![\w.,$€£-])\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\w)/g,
  ],
  ["an account", /(?<![\w/`])@[a-z\d](?:[a-z\d-]{0,37}[a-z\d])?(?![\w-])/gi],
];

/** What may point to somebody, and may not. */
const doubtful: readonly RegExp[] = [
  /(?<=\b(?:at|in|for|with|from|by|called|named|joined|joining|of|to) )\p{Lu}[\p{L}\d&'’-]+(?: \p{Lu}[\p{L}\d&'’-]+)*/gu,
  /\b(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.? \p{Lu}\p{L}+/gu,
  /[$€£¥₹] ?\d[\d.,]*\d(?: ?[kKmM]\b)?|\b\d[\d.,]*\d ?(?:k\b|USD|EUR|GBP|CHF|dollars|euros|pounds)/g,
  /\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b|\b\d{1,2}\.? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
];

const harmless =
  /^(?:I(?:['’].*)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** No list of doubts is read to its end if it is longer. */
const most = 12;

/** A text without what surely points to somebody, and what else in it may. */
export interface Cleaned {
  readonly text: string;
  /** For the author to decide, as written, each once. */
  readonly doubts: readonly string[];
}

/**
 * Takes out what surely gives somebody away, and leaves a comment in its place.
 *
 * @param sender the name of who asks, if it is known
 */
export function withoutPrivateThings(written: string, sender = ""): Cleaned {
  let text = written;
  for (const [name, pattern] of sure) text = text.replace(pattern, `<!-- left out: ${name} -->`);
  const names = sender.split(/[\s,]+/).filter((name) => [...name].length > 2);
  if (names.length > 1) {
    text = text.replace(
      new RegExp(names.map(escaped).join("\\s+"), "gu"),
      "<!-- left out: a name -->",
    );
  }
  const visible = text.replace(/<!--[\s\S]*?-->/g, " ");
  const found = [
    ...names.filter((name) =>
      new RegExp(`(?<!\\p{L})${escaped(name)}(?!\\p{L})`, "u").test(visible),
    ),
    ...doubtful.flatMap((pattern) => visible.match(pattern) ?? []),
  ];
  return { text, doubts: [...new Set(found.filter((one) => !harmless.test(one)))].slice(0, most) };
}

const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
