/** The addresses of a `srcset`, as https://html.spec.whatwg.org/#parsing-a-srcset-attribute reads them. */
export function* srcsetAddresses(srcset = ""): Generator<string> {
  let rest = srcset.replace(/^[\s,]+/, "");
  while (rest !== "") {
    const [url = ""] = /^\S+/.exec(rest) ?? [];
    const bare = url.replace(/,+$/, "");
    yield bare;
    rest = rest.slice(url.length);
    if (bare === url) rest = rest.slice(`${rest},`.indexOf(",") + 1);
    rest = rest.replace(/^[\s,]+/, "");
  }
}
