import type { Files } from "../support/test-folder";

/** Rules that would refuse a payload for its manners, before anybody could see what becomes of it. */
const silenced = [
  ...["link-broken", "lost-placeholder", "link-protocol", "image-alt-missing", "image-in-text"],
]
  .map((rule) => `<!-- rung-ignore ${rule}: a payload -->\n`)
  .join("");

/** Files that payloads name as images: were they missing, the payload would be refused. */
const images = [
  ...["x", "y", "1", "xx", "small.jpg", "onmouseover=", "onmouseover=\"alert('xxs')\""],
  "</comment><img src=x onerror=alert(38)",
  "]><img src=x onerror=alert(39)",
  "</style><img src=x onerror=alert(40)",
  "x` `<script>alert(102)</script>",
  "javas        cript:alert('XSS')",
];

/**
 * Content in which each payload stands in the body of a post, `/payload-0/` and so on, and in every field of it that may hold
 * text; and again in topics, stages, authors and pages, many in each.
 *
 * @param length how many characters of payloads a post may hold: 0 for a post for each payload
 * @param image what is at the addresses of images
 */
export function payloadSite(payloads: readonly string[], length: number, image: Uint8Array): Files {
  // Frontmatter may have 16 KB, in which a payload of a post stands seven times, and elsewhere twice.
  const posts = packed(payloads, length);
  const groups = packed(payloads, 6_500);
  const terms = (kind: string) =>
    JSON.stringify(
      groups.map((group, index) => ({
        id: `${kind}-${index}`,
        // Share images show the whole of it, so it is short.
        title: group.slice(0, 2).join(" "),
        description: group.join(" "),
      })),
    );
  const files: Record<string, string | Uint8Array> = {
    "topics.yml": terms("topic"),
    "stages.yml": terms("stage"),
    "synonyms.yml": JSON.stringify([["offer", ...payloads.slice(0, 9)]]),
  };
  for (const folder of ["posts", "authors", "pages"])
    for (const name of images) files[`${folder}/${name}`] = image;
  for (const [index, group] of groups.entries()) {
    const middle = group.length / 2;
    files[`authors/author-${index}.md`] = markdown(
      {
        name: group.slice(0, middle).join(" "),
        role: group.slice(middle).join(" "),
        conflicts: group[0],
        url: addressWith(group[0]),
        links: group.slice(0, middle).map((payload) => ({ title: payload, url: addressWith() })),
      },
      group,
    );
    files[`pages/page-${index}.md`] = markdown(
      { title: group.join(" "), description: group.join(" ") },
      group,
    );
  }
  for (const [index, own] of posts.entries()) {
    const group = groups.findIndex((each) => each.includes(own[0] ?? ""));
    const text = own.join(" ");
    files[`posts/payload-${index}.md`] = markdown(
      {
        title: text,
        date: "2026-03-04",
        description: text,
        shortAnswer: leadingSomewhere(text),
        topics: [`topic-${group}`],
        stages: [`stage-${group}`],
        author: `author-${group}`,
        askedBy: text,
        region: text,
        series: { id: `series-${group}`, part: index + 1 },
        image: "./x",
        imageAlt: text,
        aliases: `/${index}${asPath(text)}`.slice(0, 200),
        canonical: addressWith(text),
        extra: { [own[0] ?? ""]: own[0] },
      },
      own,
    );
  }
  return files;
}

/** The payloads in their order, in groups that are no longer than so many characters; one that is longer stands alone. */
function packed(payloads: readonly string[], length: number): string[][] {
  const groups: string[][] = [];
  let left = 0;
  for (const payload of payloads) {
    left -= payload.length;
    const group = groups.at(-1);
    if (group && left >= 0) group.push(payload);
    else {
      groups.push([payload]);
      left = length - payload.length;
    }
  }
  return groups;
}

/** JSON is YAML. The text at the end is what an unclosed payload may swallow. */
const markdown = (fields: object, payloads: readonly string[]): string =>
  `---\n${JSON.stringify(fields)}\n---\n\n${payloads.map((payload) => `${silenced}${leadingSomewhere(payload)}\n\n`).join("")}Text.\n`;

const addressWith = (payload = ""): string => `https://example.com/${payload}`;

/** Without what no old address may hold. */
const asPath = (payload: string): string =>
  payload.replace(/[\s\p{Cc}"\\{}*:?#%]/gu, "").replace(/\/+(\.{0,2}\/)*/g, "/");

/**
 * A release refuses links and images that lead to nothing, and what they lead to is of no importance here; and a comment that
 * does not end in its block.
 */
const leadingSomewhere = (payload: string): string =>
  payload
    .replace(/(?<=<img[^>]*src=["']?)[.#]/gi, "x")
    .replace(/href=1(?!\w)/g, "href=/")
    .replaceAll("](1)", "](/)")
    .replace("/share?", "/search?")
    .replaceAll("#some-code-here", "/")
    .replaceAll("/. /,alert(42)//#", "/")
    .replace("--><!--*{", "-->*{");
