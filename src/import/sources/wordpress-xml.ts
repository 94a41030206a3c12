import { Parser } from "htmlparser2";

/** An `item` of a WordPress export, as it stands there. */
export interface WordPressItem {
  /** From 1, in the order of the file. */
  readonly number: number;
  /** The text of each direct child, by its name: `title`, `wp:status`. The first of a kind counts. */
  readonly fields: Readonly<Record<string, string>>;
  readonly terms: readonly { readonly domain: string; readonly name: string }[];
  readonly meta: readonly { readonly key: string; readonly value: string }[];
  readonly comments: number;
}

/** A WordPress export, read. */
export interface WordPressFile {
  readonly items: readonly WordPressItem[];
  /** Of the channel: `wp:base_blog_url`, `wp:wxr_version`. */
  readonly channel: Readonly<Record<string, string>>;
  /** Names that authors show, by the names that they log in with. */
  readonly authors: ReadonlyMap<string, string>;
  /** The number of the item in which the file ends, if it ends in one. */
  readonly cutOff: number | undefined;
}

/**
 * Takes a WordPress export (WXR, RSS 2.0 with additions) apart while it is read, so that only its texts are held.
 * `write` gets one piece after the other, `end` the last word.
 */
export function wordPressReader(): { write(text: string): void; end(): WordPressFile } {
  const items: WordPressItem[] = [];
  const channel: Record<string, string> = {};
  const authors = new Map<string, string>();
  const path: string[] = [];
  let item: Draft | undefined;
  let text = "";
  let domain = "";
  let pair: Record<string, string> = {};

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        path.push(name);
        text = "";
        if (name === "item") item = newItem(items.length + 1);
        if (name === "category") domain = attributes.domain ?? "";
        if (name === "wp:postmeta" || name === "wp:author") pair = {};
        if (name === "wp:comment" && item) item.comments += 1;
      },
      ontext(more) {
        text += more;
      },
      onclosetag(name) {
        path.pop();
        const parent = path.at(-1);
        if (name === "item" && item) {
          items.push(item);
          item = undefined;
        } else if (item && parent === "item") {
          if (name === "category") item.terms.push({ domain, name: text });
          else if (name === "wp:postmeta") {
            item.meta.push({ key: pair["wp:meta_key"] ?? "", value: pair["wp:meta_value"] ?? "" });
          } else item.fields[name] ??= text;
        } else if (parent === "wp:postmeta" || parent === "wp:author") {
          pair[name] = text;
        } else if (name === "wp:author") {
          const login = pair["wp:author_login"] ?? "";
          authors.set(login, pair["wp:author_display_name"] || login);
        } else if (parent === "channel") channel[name] ??= text;
        text = "";
      },
    },
    { xmlMode: true },
  );
  let cutOff: number | undefined;
  return {
    write: (more) => parser.write(more),
    end() {
      cutOff = item?.number;
      item = undefined;
      parser.end();
      return { items, channel, authors, cutOff };
    },
  };
}

interface Draft {
  readonly number: number;
  readonly fields: Record<string, string>;
  readonly terms: { domain: string; name: string }[];
  readonly meta: { key: string; value: string }[];
  comments: number;
}

function newItem(number: number): Draft {
  return { number, fields: {}, terms: [], meta: [], comments: 0 };
}
