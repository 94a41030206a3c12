import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { promisify } from "node:util";
import type { CreateDevServerArgs, Node, NodePluginArgs } from "gatsby";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toString as textOf } from "mdast-util-to-string";
import { paths } from "../model/paths";
import type { SearchInput } from "../outputs/search-records";
import type { OutputPost } from "../outputs/sources";
import { site } from "../site";
import { contentSnapshot } from "./content-snapshot";

const run = promisify(execFile);

/** The part of Express that is used here. */
interface Server {
  get(
    path: string,
    handle: (request: { readonly params: readonly string[] }, response: Response) => void,
  ): void;
}

interface Response {
  sendFile(file: string, options: { readonly root: string }, done: (error?: Error) => void): void;
  sendStatus(code: number): void;
}

type PostNode = Node &
  Pick<OutputPost, "path" | "title" | "stages" | "topics" | "shortAnswer" | "unlisted">;

/**
 * Gives the live preview its search: an index of what is written now, drafts included, made when the search page asks for it.
 * Texts are not rendered for it, so that it is there at once; the parts of a post then count alike.
 */
export const onCreateDevServer = ({
  app,
  getNodesByType,
  getNode,
}: CreateDevServerArgs & NodePluginArgs): void => {
  const directory = resolve(".cache/rung-search-index");
  let made: { readonly digest: string; readonly index: Promise<void> } | undefined;

  const make = async (posts: readonly PostNode[]): Promise<void> => {
    await rm(directory, { recursive: true, force: true });
    const records = posts.map((post) => ({
      path: post.path,
      title: post.title,
      question: "",
      shortAnswer: post.shortAnswer?.text ?? "",
      answer: plain(getNode(post.parent ?? "")?.internal.content ?? ""),
      stages: post.stages,
      topics: post.topics,
    }));
    const lang = site.lang.split("-")[0] ?? "";
    const input: SearchInput = { lang, synonyms: contentSnapshot().synonyms, records };
    await writeFile(`${directory}.json`, JSON.stringify(input));
    const program = resolve("src/cli/write-search-index.ts");
    await run(process.execPath, ["--import", "tsx", program, `${directory}.json`, directory]);
  };

  (app as Server).get(`${paths.searchIndex()}*`, async (request, response) => {
    const nodes = getNodesByType("Post") as unknown as readonly PostNode[];
    const posts = nodes
      .filter(({ unlisted }) => !unlisted)
      .toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const digest = createHash("sha256")
      .update(JSON.stringify(posts.map(({ internal }) => internal.contentDigest)))
      .digest("hex");
    // One after the other: they write into one folder.
    if (made?.digest !== digest) {
      const before = made?.index.catch(() => {}) ?? Promise.resolve();
      made = { digest, index: before.then(() => make(posts)) };
    }
    try {
      await made.index;
    } catch {
      made = undefined;
      response.sendStatus(500);
      return;
    }
    response.sendFile(request.params[0] ?? "", { root: directory }, (error) => {
      if (error) response.sendStatus(404);
    });
  });
};

const plain = (markdown: string): string =>
  fromMarkdown(markdown)
    .children.map((block) => textOf(block))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
