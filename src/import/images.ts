import { posix } from "node:path";
import type { Html, Nodes } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import { visit } from "unist-util-visit";
import { slugify } from "../model/slug";
import { quote } from "../model/wording";
import { asComment, type Edit } from "./edits";
import { parseMarkdown, rangeOf } from "./parse-markdown";

/** A file of the source: its bytes, or why it cannot be used. */
export type FoundFile = { readonly bytes: Uint8Array } | { readonly fault: string };

/** Reads an image of the source by its path, posix; undefined where there is none. */
export type ReadImage = (path: string) => Promise<FoundFile | undefined>;

/** The images of a text, brought beside it. */
export interface PlacedImages {
  readonly edits: readonly Edit[];
  /** By name, to be written beside the post. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Addresses of images that stay where they are. */
  readonly elsewhere: readonly string[];
  readonly lost: readonly { readonly offset: number; readonly message: string }[];
}

/** Places images one after the other and remembers those that it has. */
export class ImagePlacer {
  readonly files = new Map<string, Uint8Array>();
  readonly elsewhere: string[] = [];
  readonly #names = new Map<string, string>();

  /** @param folders where `/name.jpg` may stand, the likeliest first */
  constructor(
    readonly directory: string,
    readonly folders: readonly string[],
    readonly read: ReadImage,
  ) {}

  /** The address to write for an image, or why there is none. */
  async place(src: string): Promise<{ url: string } | { fault: string }> {
    if (/^data:/i.test(src)) return this.#placeData(src);
    if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) {
      this.elsewhere.push(src);
      return { url: src };
    }
    const path = decoded(src.replace(/[?#].*$/, ""));
    const known = this.#names.get(path);
    if (known !== undefined) return { url: `./${known}` };
    const candidates = path.startsWith("/")
      ? this.folders.map((folder) => posix.join(folder, `.${path}`))
      : [posix.join(this.directory, path)];
    const inside = candidates.filter((file) => !file.startsWith(".."));
    if (inside.length === 0 && candidates.length > 0) {
      return { fault: "it lies outside of the source" };
    }
    for (const candidate of inside) {
      const found = await this.read(candidate);
      if (found && "fault" in found) return found;
      if (found) return { url: `./${this.#keep(path, posix.basename(path), found.bytes)}` };
    }
    if (candidates.length > 0 || path === "") return { fault: "there is no such file" };
    this.elsewhere.push(src);
    return { url: src };
  }

  #placeData(src: string): { url: string } | { fault: string } {
    const [, type = "", data = ""] = /^data:image\/([\w+.-]+)[^,]*;base64,(.*)$/is.exec(src) ?? [];
    const bytes = Buffer.from(data.replace(/%2B/gi, "+").replace(/\s|%0A/gi, ""), "base64");
    const kind = kinds.find(({ mark }) => bytes.subarray(0, 12).toString("latin1").match(mark));
    if (!kind) return { fault: `it is data of a kind that cannot be kept (${type || "no image"})` };
    const key = bytes.toString("base64");
    const name = this.#names.get(key) ?? this.#keep(key, `image.${kind.ending}`, bytes);
    return { url: `./${name}` };
  }

  #keep(key: string, name: string, bytes: Uint8Array): string {
    const ending = posix.extname(name).toLowerCase();
    const written = name.slice(0, name.length - ending.length);
    const stem = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,79}$/u.test(written)
      ? written.normalize("NFC")
      : slugify(written).slice(0, 80);
    let unique = `${stem}${ending}`;
    const taken = new Set([...this.files.keys()].map((other) => other.toLowerCase()));
    for (let count = 2; taken.has(unique.toLowerCase()); count += 1) {
      unique = `${stem}-${count}${ending}`;
    }
    this.files.set(unique, bytes);
    this.#names.set(key, unique);
    return unique;
  }
}

/** How files of these kinds begin, as Latin-1. */
const kinds = [
  { ending: "png", mark: /^\u0089PNG/ },
  { ending: "jpg", mark: /^\u00ff\u00d8\u00ff/ },
  { ending: "gif", mark: /^GIF8/ },
  { ending: "webp", mark: /^RIFF....WEBP/s },
];

/** What has to be replaced in a text so that its images are found beside it; one that cannot be used becomes a comment. */
export async function placeImages(
  markdown: string,
  placer: ImagePlacer,
): Promise<Pick<PlacedImages, "edits" | "lost">> {
  const edits: Edit[] = [];
  const lost: { offset: number; message: string }[] = [];
  if (!/!\[|<img/i.test(markdown)) return { edits, lost };
  const found: { node: Nodes; src: string }[] = [];
  const tree = parseMarkdown(markdown);
  const named = new Set<string>();
  visit(tree, "imageReference", ({ identifier }) => void named.add(identifier));
  visit(tree, (node) => {
    const isImage =
      node.type === "image" || (node.type === "definition" && named.has(node.identifier));
    if (isImage) found.push({ node, src: node.url });
    if (node.type === "html") {
      for (const src of sourcesIn(node)) found.push({ node, src });
    }
  });
  for (const { node, src } of found) {
    const { start, end } = rangeOf(node);
    const placed = await placer.place(src);
    if ("fault" in placed) {
      lost.push({ offset: start, message: `the image ${quote(src)} is left out: ${placed.fault}` });
      // A definition or a tag is not shown by itself; the image stays away with its file.
      const replacement = asComment(markdown.slice(start, end).slice(0, 500));
      if (node.type === "image") edits.push({ start, end, replacement });
      else edits.push(...tagEdits(markdown, node, src, ""));
    } else if (placed.url !== src) {
      if (node.type === "image" || node.type === "definition") {
        const replacement = toMarkdown({ ...node, url: placed.url }).trim();
        edits.push({ start, end, replacement });
      } else edits.push(...tagEdits(markdown, node, src, placed.url));
    }
  }
  return { edits, lost };
}

function sourcesIn({ value }: Html): string[] {
  const tags = value.matchAll(
    /<img\b[^>]{0,4000}?\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi,
  );
  return [...tags].map((tag) => (tag[1] ?? tag[2] ?? tag[3] ?? "").trim()).filter(Boolean);
}

/** Replaces an address wherever it stands in a piece of HTML or in a definition. */
function tagEdits(markdown: string, node: Nodes, src: string, url: string): Edit[] {
  const { start, end } = rangeOf(node);
  const edits: Edit[] = [];
  let at = markdown.indexOf(src, start);
  while (at !== -1 && at < end) {
    edits.push({ start: at, end: at + src.length, replacement: url });
    at = markdown.indexOf(src, at + src.length);
  }
  return edits;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
