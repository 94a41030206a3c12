/** An attribute of a tag in a piece of HTML. `offset` is where the tag begins in it. */
export interface TagAttribute {
  readonly value: string;
  readonly offset: number;
}

/**
 * The tags named `tag` that have an attribute with a value; comments are passed over. Tags are looked at up to a length, so that no
 * input makes this slow.
 *
 * @param tag a pattern for the name, in lower case: `img`, `[a-z]+`
 */
export function tagsWith(tag: string, attribute: string, html: string): TagAttribute[] {
  const bare = html.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => " ".repeat(comment.length));
  const tags = new RegExp(
    `<${tag}(?=[\\s/])((?:[^"'>]|"[^"]{0,1000}"|'[^']{0,1000}'){0,2000})`,
    "gi",
  );
  const written = new RegExp(
    `(?:^|[\\s"'/])${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`,
    "i",
  );
  return [...bare.matchAll(tags)].flatMap((found) => {
    const match = written.exec(found[1] ?? "");
    const value = (match?.[1] ?? match?.[2] ?? match?.[3] ?? "").trim();
    return value === "" ? [] : [{ value: value.replaceAll("&amp;", "&"), offset: found.index }];
  });
}
