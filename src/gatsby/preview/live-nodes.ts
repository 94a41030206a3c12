import { contentSnapshot, textDigest } from "../nodes/content-snapshot";
import { type OurNode, ourNodes } from "../nodes/our-nodes";
import { type NodeArgs, siteWideNodes } from "../nodes/refresh-nodes";

const types = ["Post", "Page", "Author", "Topic", "Stage", "Series"];

/** The digests of the nodes that Gatsby was told last. It takes them up later, so its store is no place to look. */
const told = new Map<string, string>();
let isFirst = true;

/**
 * Brings Gatsby's nodes of ours up to what the live content says, all together. They have no parents here: Gatsby would remove them with
 * the file that they come from, before anybody has looked at what stands in its place.
 */
export function tellNodes(args: NodeArgs): void {
  const wanted = new Map(allNodes(args).map((node) => [node.id, node]));
  if (isFirst) {
    for (const type of types) for (const { id } of args.getNodesByType(type)) told.set(id, "");
    isFirst = false;
  }
  for (const id of told.keys()) {
    if (wanted.has(id)) continue;
    args.actions.deleteNode({ id } as Parameters<typeof args.actions.deleteNode>[0]);
    told.delete(id);
  }
  for (const { id, digest, make } of wanted.values()) {
    if (told.get(id) === digest) continue;
    args.actions.createNode(make());
    told.set(id, digest);
  }
}

function allNodes(args: NodeArgs): OurNode[] {
  const { posts, pages, authors } = contentSnapshot();
  const build = ourNodes(args);
  return [
    ...posts.map((post) => build.post(post, null, textDigest(post.file))),
    ...pages.map((page) => build.page(page, null, textDigest(page.file))),
    ...authors.flatMap((author) =>
      author.file ? [build.author(author, null, textDigest(author.file))] : [],
    ),
    ...siteWideNodes(args),
  ];
}
