import { DomUtils, parseDocument } from "htmlparser2";

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/**
 * What the W3C's validator would find wrong with a document of an RSS or Atom feed, a line for each: its rules as far as they
 * bear on what this site writes. For tests. https://github.com/w3c/feedvalidator/tree/main/docs-xml
 *
 * @param address where the document is read
 */
export function feedFaults(xml: string, address: string): string[] {
  const faults: string[] = [];
  const expectThat = (holds: boolean, otherwise: string) => {
    if (!holds) faults.push(otherwise);
  };
  const dom = parseDocument(xml, { xmlMode: true });
  const root = DomUtils.findOne(({ name }) => name === "rss" || name === "feed", dom.children);
  if (!root) return ["UndefinedElement: neither rss nor feed"];
  const isRss = root.name === "rss";
  const feed = isRss ? (childrenOf(root, "channel")[0] ?? root) : root;
  const entries = childrenOf(feed, isRss ? "item" : "entry");

  expectThat(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>'), "MissingEncoding");
  expectThat(/<rss|<feed/.test(xml.slice(0, 512)), "NonSpecificMediaType");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  expectThat(!/[\0-\x08\v\f\x0E-\x1F]/.test(xml), "SAXError: a character that XML cannot hold");
  const marked = xml.replace(/<!\[CDATA\[.*?\]\]>/gs, "");
  expectThat(!marked.includes("]]>"), "SAXError: the end of what never began");
  for (const name of isRss ? ["title", "link", "description"] : ["title", "id", "updated"]) {
    expectThat(textOf(feed, name) !== "", `MissingElement: ${name} of the feed`);
  }
  for (const name of isRss ? ["title", "guid"] : ["title", "id", "updated"]) {
    const missing = entries.filter((entry) => textOf(entry, name) === "");
    expectThat(missing.length === 0, `MissingElement: ${name} of an entry`);
  }

  const ids = entries.map((entry) => textOf(entry, isRss ? "guid" : "id"));
  expectThat(new Set(ids).size === ids.length, "DuplicateEntries");
  for (const id of ids) expectThat(isWhole(id), `InvalidFullLink: id ${id}`);

  for (const name of ["pubDate", "lastBuildDate"]) {
    for (const date of textsOf(root, name))
      expectThat(isRfc822(date), `InvalidRFC2822Date: ${date}`);
  }
  for (const name of ["updated", "published", "atom:updated"]) {
    for (const date of textsOf(root, name))
      expectThat(isRfc3339(date), `InvalidRFC3339Date: ${date}`);
  }

  for (const name of isRss ? ["link", "url"] : ["uri", "icon", "logo"]) {
    for (const url of textsOf(root, name).filter(Boolean))
      expectThat(isWhole(url), `InvalidLink: ${url}`);
  }
  const links = childrenOf(feed, isRss ? "atom:link" : "link");
  for (const { attribs } of [...links, ...entries.flatMap((entry) => childrenOf(entry, "link"))]) {
    if (attribs.href !== undefined)
      expectThat(isWhole(attribs.href), `InvalidLink: ${attribs.href}`);
  }
  const linked = (rel: string) =>
    links.filter(({ attribs }) => attribs.rel === rel).map(({ attribs }) => attribs.href);
  expectThat(linked("self").join() === address, `SelfDoesntMatchLocation: ${linked("self")}`);
  const past = linked("last").includes(address) && linked("next").length > 0;
  const before = linked("first").includes(address) && linked("previous").length > 0;
  expectThat(!past && !before, "LinkPastEnd");
  if (childrenOf(feed, "fh:archive").length > 0) {
    const archives = [...linked("prev-archive"), ...linked("next-archive")];
    expectThat(archives.length > 0 || linked("last").includes(address), "ArchiveIncomplete");
    expectThat(linked("current").length === 1, "MissingCurrentInArchive");
  }
  if (isRss) {
    expectThat(root.attribs.version === "2.0", "InvalidRSSVersion");
    const names = entries.map((entry) => elementsIn(entry).map(({ name }) => name));
    const late = names.some(
      (all) =>
        all.includes("content:encoded") &&
        all.indexOf("description") > all.indexOf("content:encoded"),
    );
    expectThat(!late, "NeedDescriptionBeforeContent");
    const [image] = childrenOf(feed, "image");
    if (image) {
      expectThat(textOf(image, "title") === textOf(feed, "title"), "ImageTitleDoesntMatch");
      expectThat(textOf(image, "link") === textOf(feed, "link"), "ImageLinkDoesntMatch");
    }
  } else {
    for (const entry of entries) {
      const alternates = childrenOf(entry, "link").filter(
        ({ attribs }) => attribs.rel === "alternate",
      );
      expectThat(alternates.length === 1, "MissingContentOrAlternate or DuplicateAtomLink");
      expectThat(childrenOf(entry, "author").length > 0, "MissingElement: author");
    }
  }
  for (const content of [...textsOf(root, "content:encoded"), ...textsOf(root, "content")]) {
    faults.push(...contentFaults(content));
  }
  return faults;
}

/** The same for the HTML of an entry, in whatever format it comes. */
export function contentFaults(html: string): string[] {
  return DomUtils.getElementsByTagName("*", parseDocument(html).children).flatMap(
    ({ name, attribs }) => {
      const faults = Object.keys(attribs)
        .filter((key) => /^(style|class|id|role|tabindex|srcset|on.*|aria-.*|data-.*)$/.test(key))
        .map((key) => `of no meaning in a reader: <${name} ${key}>`);
      for (const key of ["href", "src", "cite"]) {
        const url = attribs[key];
        if (url !== undefined && !isWhole(url)) faults.push(`ContainsRelRef: ${url}`);
      }
      if (/^(script|style|iframe|form|button|input|object)$/.test(name)) {
        faults.push(`SecurityRisk: <${name}>`);
      }
      return faults;
    },
  );
}

function elementsIn(parent: Element): Element[] {
  return parent.children.filter((child): child is Element => child.type === "tag");
}

function childrenOf(parent: Element, name: string): Element[] {
  return elementsIn(parent).filter((child) => child.name === name);
}

function textOf(parent: Element, name: string): string {
  const [child] = childrenOf(parent, name);
  return child ? DomUtils.textContent(child).trim() : "";
}

function textsOf(root: Element, name: string): string[] {
  return DomUtils.getElementsByTagName(name, root.children).map((child) =>
    DomUtils.textContent(child),
  );
}

function isWhole(url: string): boolean {
  return /^(https?|mailto|tel):/.test(url) && URL.canParse(url) && new URL(url).href === url;
}

/** With four digits for the year, and the right day of the week. */
function isRfc822(date: string): boolean {
  return !Number.isNaN(Date.parse(date)) && new Date(date).toUTCString() === date;
}

function isRfc3339(date: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(date) &&
    !Number.isNaN(Date.parse(date))
  );
}
