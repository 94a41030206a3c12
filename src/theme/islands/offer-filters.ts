import type { ListedPost } from "../../outputs/list-data";
import { counter } from "../../words/counter";

/** So many posts are shown at once. */
const step = 50;

/**
 * Turns the archive's links to stages and topics into filters that combine. What is chosen stands in the address, as in
 * `?stage=entry&topic=negotiation`, so that it can be shared and the way back leads to it; each link leads to the address of the
 * state that it makes. The posts come as data of the list that the link would have led to.
 */
export function offerFilters(root: Document): void {
  const nav = root.querySelector<HTMLElement>("nav.filters");
  const everything = root.getElementById("all-posts");
  if (!nav || !everything) return;
  const { archive = "", found = "", none = "", all = "", more = "" } = nav.dataset;
  const count = counter(root.documentElement.lang)(JSON.parse(found));
  const links = [...nav.querySelectorAll<HTMLAnchorElement>("a[data-kind]")];
  const lists = new Map(links.map((link) => [link, link.href]));
  const titles = new Map(links.map((link) => [keyOf(link), link.textContent]));

  const status = element("p", { className: "found-count" });
  status.setAttribute("role", "status");
  const list = element("ul", { className: "post-list brief" });
  const next = element("button", { type: "button", className: "button", textContent: more });
  const reset = element("a", { href: archive, textContent: all });
  const results = element("div", { className: "found", hidden: true }, reset, list);
  nav.after(status, results);

  const show = async () => {
    const { search } = location;
    const asked = new URLSearchParams(search);
    const chosen = links.filter(({ dataset: { kind = "", id } }) => asked.get(kind) === id);
    for (const link of links) {
      const isChosen = chosen.includes(link);
      if (isChosen) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
      link.href = addressWith(link, isChosen, asked);
    }
    const [last] = chosen.slice(-1);
    const page = last && lists.get(last);
    const posts = page && (await postsOf(page));
    if (location.search !== search) return;
    if (page && !posts) return location.replace(page);
    const matching = posts ? posts.filter((post) => chosen.every((link) => isOn(post, link))) : [];
    list.replaceChildren();
    add(matching);
    results.hidden = !posts;
    everything.hidden = !results.hidden;
    status.textContent = posts ? (matching.length > 0 ? count(matching.length) : none) : "";
  };

  const add = (posts: readonly ListedPost[]) => {
    const items = posts.slice(0, step).map((post) => itemOf(post, titles));
    list.append(...items);
    if (posts.length > step) results.append(next);
    else next.remove();
    next.onclick = () => {
      const place = list.children.length;
      add(posts.slice(step));
      list.children[place]?.querySelector("a")?.focus();
    };
  };

  const addressWith = (link: HTMLAnchorElement, isChosen: boolean, asked: URLSearchParams) => {
    const { kind = "", id = "" } = link.dataset;
    const other = kind === "stage" ? "topic" : "stage";
    const wanted = new Map([
      [kind, isChosen ? null : id],
      [other, asked.get(other)],
    ]);
    const query = ["stage", "topic"].flatMap((name) => {
      const value = wanted.get(name);
      return value ? `${name}=${encodeURIComponent(value)}` : [];
    });
    return archive + (query.length > 0 ? `?${query.join("&")}` : "");
  };

  root.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const isOurs = link && (link === reset || lists.has(link));
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!isOurs || elsewhere || location.pathname !== new URL(link.href).pathname) return;
    event.preventDefault();
    history.pushState(null, "", link.href);
    if (link === reset) links[0]?.focus();
    void show();
  });
  addEventListener("popstate", () => void show());
  void show();
}

const keyOf = ({ dataset }: HTMLElement): string => `${dataset.kind} ${dataset.id}`;

function isOn([, , , , stages, topics]: ListedPost, { dataset }: HTMLElement): boolean {
  return (dataset.kind === "stage" ? stages : topics).includes(dataset.id ?? "");
}

/** The posts of the list at an address; nothing when they do not come. */
async function postsOf(list: string): Promise<readonly ListedPost[] | undefined> {
  try {
    const response = await fetch(`${list}posts.json`);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

/** A post as `PostList` shows it. */
function itemOf(
  [path, title, day, date, stages, topics]: ListedPost,
  titles: ReadonlyMap<string, string>,
): HTMLElement {
  const term = (kind: string, className: string) => (id: string) =>
    element("span", { className, textContent: `${titles.get(`${kind} ${id}`) ?? id} ` });
  const meta = element(
    "p",
    { className: "meta" },
    ...stages.map(term("stage", "meta-stage")),
    ...topics.map(term("topic", "")),
    element("time", { dateTime: day, textContent: date }),
  );
  const link = element("a", { href: path, textContent: title });
  return element("li", {}, element("h2", {}, link), meta);
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: Element[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}
