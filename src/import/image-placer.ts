import { posix } from "node:path";
import { decodeAddress } from "../model/decode-address";
import { slugify } from "../model/slug";

/** A file of the source: its bytes, or why it cannot be used. */
export type FoundFile = { readonly bytes: Uint8Array } | { readonly fault: string };

/** Reads an image of the source by its path, posix; undefined where there is none. */
export type ReadImage = (path: string) => Promise<FoundFile | undefined>;

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
    const path = decodeAddress(src.replace(/[?#].*$/, ""));
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
