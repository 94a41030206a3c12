import { queryOf, type Request, requestIn } from "./address";
import { find, type Hit } from "./find";
import { offerKeys } from "./keyboard";
import { type Index, loadIndex } from "./load";
import { resultItem } from "./result";

/** Results that are shown at once. */
const pageful = 10;
/** Milliseconds without a key after which the search begins. */
const pause = 120;

/** Lets a reader search as they type. The page that has no script offers topics, stages and a search engine in its place. */
export function offerSearch(root: ParentNode): void {
  const form = root.querySelector<HTMLFormElement>("form.search-form:not([data-ready])");
  const status = root.querySelector<HTMLElement>(".search-status");
  const results = root.querySelector<HTMLElement>(".search-results");
  const more = root.querySelector<HTMLButtonElement>(".search-more");
  const browse = root.querySelector<HTMLElement>(".search-browse");
  if (!form || !status || !results || !more || !browse) return;
  form.dataset.ready = "";

  const { q: field, stage, topic } = form.elements as typeof form.elements & Fields;
  const selects = { stage, topic };
  let index: Promise<Index> | undefined;
  let wait = 0;
  /** Of several searches under way only the last is shown. */
  let latest = 0;
  let hits: readonly Hit[] = [];

  const ready = () => {
    index ??= loadIndex(form.dataset.index ?? "", form.dataset.home ?? "");
    return index;
  };
  const request = (): Request => ({
    question: field.value,
    filters: {
      ...(stage.value && { stage: stage.value }),
      ...(topic.value && { topic: topic.value }),
    },
  });

  async function search(): Promise<void> {
    clearTimeout(wait);
    latest += 1;
    const turn = latest;
    const asked = request();
    history.replaceState(history.state, "", location.pathname + queryOf(asked));
    if (!queryOf(asked)) return show([], "");
    try {
      const { pagefind, counts } = await ready();
      const found = await find(pagefind, asked.question, asked.filters, counts);
      if (turn === latest) await show(found, countOf(found.length));
    } catch {
      // Offline, or the site is older than its index: what the page offers without us still holds.
      index = undefined;
      if (turn === latest) await show([], words("failed"));
    }
  }

  async function show(found: readonly Hit[], said: string): Promise<void> {
    hits = found;
    const items = await itemsOf(found.slice(0, pageful));
    if (hits !== found) return;
    results?.replaceChildren(...items);
    after(said);
  }

  async function showMore(): Promise<void> {
    const found = hits;
    const shown = results?.childElementCount ?? 0;
    const items = await itemsOf(found.slice(shown, shown + pageful));
    if (hits !== found) return;
    results?.append(...items);
    items[0]?.querySelector("a")?.focus();
    after();
  }

  const itemsOf = (some: readonly Hit[]): Promise<HTMLLIElement[]> =>
    Promise.all(some.map(async (hit) => resultItem(hit, await hit.data(), titleOf)));

  function after(said = status?.textContent ?? ""): void {
    if (status) status.textContent = said;
    if (more) more.hidden = hits.length <= (results?.childElementCount ?? 0);
    if (browse) browse.hidden = hits.length > 0;
  }

  const words = (name: string): string => status.dataset[name] ?? "";
  const countOf = (count: number): string => {
    const { lang } = document.documentElement;
    const kind = count === 0 ? "none" : new Intl.PluralRules(lang).select(count);
    const text = words(kind) || words("other");
    return text.replace("{count}", new Intl.NumberFormat(lang).format(count));
  };
  const titleOf = (kind: "stage" | "topic", id: string): string =>
    [...selects[kind].options].find(({ value }) => value === id)?.text ?? id;

  function restore(): void {
    const { question, filters } = requestIn(location.search);
    field.value = question;
    stage.value = filters.stage ?? "";
    topic.value = filters.topic ?? "";
    void search();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void search();
  });
  form.addEventListener("input", () => {
    clearTimeout(wait);
    wait = window.setTimeout(search, pause);
  });
  field.addEventListener("focus", () => void ready().catch(() => {}), { once: true });
  more.addEventListener("click", showMore);
  addEventListener("popstate", restore);
  offerKeys(field, results, () => {
    field.value = "";
    void search();
  });
  restore();
}

interface Fields {
  readonly q: HTMLInputElement;
  readonly stage: HTMLSelectElement;
  readonly topic: HTMLSelectElement;
}
