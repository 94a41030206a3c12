import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { promisify } from "node:util";
import type { CreateDevServerArgs, Node, NodePluginArgs } from "gatsby";
import { toString as textOf } from "mdast-util-to-string";
import { parseMarkdown } from "../../markdown/parse";
import { plainPath } from "../../model/cross-check";
import { decodeAddress } from "../../model/decode-address";
import { mediaType } from "../../model/media-types";
import { paths } from "../../model/paths";
import type { SearchInput } from "../../outputs/search/search-records";
import type { OutputPost } from "../../outputs/sources";
import { site } from "../../site";
import { contentSnapshot } from "../nodes/content-snapshot";
import { answerUnchanged } from "../preview/answer-unchanged";
import { shownProblems } from "../preview/follow-saves";
import { liveMarkdown } from "../preview/live-content";
import { type LivePage, livePageAddress } from "../preview/live-page-address";

const run = promisify(execFile);

/** The part of Express that is used here. */
interface Server {
  get(path: string, handle: (request: Request, response: Response, next: () => void) => void): void;
}

interface Request {
  /** Percent-encoded. */
  readonly path: string;
  readonly params: readonly string[];
}

interface Response {
  type(mediaType: string): Response;
  status(code: number): Response;
  send(content: string | Uint8Array): void;
  sendFile(file: string, options: { readonly root: string }, done: (error?: Error) => void): void;
  sendStatus(code: number): void;
}

type PostNode = Node &
  Pick<
    OutputPost,
    "path" | "file" | "title" | "stages" | "topics" | "shortAnswer" | "unlisted" | "aliases"
  >;

/**
 * Gives the live preview what a release has beside its pages. Each file is made when somebody asks for it. It must not wait for
 * anything: Gatsby bundles meanwhile, and would wait for ever for the end of a bundling that ended first.
 */
export const onCreateDevServer = (gatsby: CreateDevServerArgs & NodePluginArgs): void => {
  answerUnchanged(gatsby);
  servePageNames(gatsby);
  serveSearch(gatsby);
  serveOutputs(gatsby);
};

const began = Date.now();

/** Says which page is at an address now, and which problems there are; see preview/follow-page.ts. */
function servePageNames({ app, store }: CreateDevServerArgs & NodePluginArgs): void {
  (app as Server).get(`${livePageAddress}*`, (request, response) => {
    const { pages } = store.getState() as {
      readonly pages: ReadonlyMap<string, { readonly component: string }>;
    };
    const path = decodeAddress(request.params[0] ?? "/");
    const page = pages.get(path) ?? pages.get(`${path}/`);
    const said: LivePage = {
      began,
      template: page?.component ?? "",
      problems: shownProblems(),
    };
    response.type("application/json").send(JSON.stringify(said));
  });
}

/** Feeds, Markdown, share images and all else that is made from the posts as they are now. */
function serveOutputs({ app, ...store }: CreateDevServerArgs & NodePluginArgs): void {
  (app as Server).get("*", async (request, response, next) => {
    const path = decodeAddress(request.path);
    if (!mayBeOutput(path, store)) return next();
    try {
      // What draws pictures is loaded when somebody looks at one.
      const { previewOutput } = await import("../preview/preview-outputs");
      const pages = store.getNodesByType("SitePage").map((page) => String(page.path));
      const file = await previewOutput(resolve("."), pages, path);
      if (!file) return next();
      const { content } = file;
      response
        .type(mediaType(file.path))
        .send(typeof content === "string" ? content : Buffer.from(content));
    } catch (error) {
      response.status(500).type("text/plain").send(String(error));
    }
  });
}

/** Pages and the files of Gatsby's own are asked for all the time, and are nothing to look at the posts for. */
function mayBeOutput(
  path: string,
  { getNodesByType }: Pick<NodePluginArgs, "getNodesByType">,
): boolean {
  if (/^\/(?:page-data|static|__?\w|socket\.io)/.test(path)) return false;
  if (/\.(?:xml|json|txt|md|png|ico|css|webmanifest)$/.test(path)) return true;
  const posts = getNodesByType("Post") as unknown as readonly PostNode[];
  return posts.some(({ aliases }) => aliases.some((alias) => plainPath(alias) === plainPath(path)));
}

/**
 * The search: an index of what is written now, drafts included. Texts are not rendered for it, so that it is there at once; the
 * parts of a post then count alike.
 */
function serveSearch({ app, getNodesByType }: CreateDevServerArgs & NodePluginArgs): void {
  const directory = resolve(".cache/rung-search-index");
  let made: { readonly digest: string; readonly index: Promise<void> } | undefined;

  const make = async (posts: readonly PostNode[]): Promise<void> => {
    await rm(directory, { recursive: true, force: true });
    const records = posts.map((post) => ({
      path: post.path,
      title: post.title,
      question: "",
      shortAnswer: post.shortAnswer?.text ?? "",
      answer: plain(liveMarkdown(post.file)),
      stages: post.stages,
      topics: post.topics,
    }));
    const lang = site.lang.split("-")[0] ?? "";
    const input: SearchInput = { lang, synonyms: contentSnapshot().synonyms, records };
    await writeFile(`${directory}.json`, JSON.stringify(input));
    const program = resolve("src/gatsby/preview/write-search-index.ts");
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
}

const plain = (markdown: string): string =>
  parseMarkdown(markdown)
    .children.map((block) => textOf(block))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
