import { isDeepStrictEqual } from "node:util";

/** A page as Gatsby is asked to make it. */
export interface SitePage {
  readonly path: string;
  /** Absolute path of its template. */
  readonly component: string;
  readonly context: Record<string, unknown>;
}

/**
 * What the live preview has told Gatsby of pages. Those that it was told when it started last until they are removed; those that
 * it is told later it forgets when it is not told again.
 */
export class PageMemory {
  private pages = new Map<string, SitePage>();
  private readonly lasting = new Set<string>();
  private started = false;

  /** What to tell Gatsby so that it has these pages and no others; nothing before it has started. */
  changes(pages: readonly SitePage[]): {
    readonly create: readonly SitePage[];
    readonly remove: readonly SitePage[];
  } {
    const before = this.pages;
    this.pages = new Map(pages.map((page) => [page.path, page]));
    if (!this.started) return { create: [], remove: [] };
    const lasts = (page: SitePage) =>
      this.lasting.has(page.path) && isDeepStrictEqual(page, before.get(page.path));
    const create = pages.filter((page) => !lasts(page));
    const remove = [...before.values()].filter(
      ({ path }) => this.lasting.has(path) && !this.pages.has(path),
    );
    for (const { path } of [...create, ...remove]) this.lasting.delete(path);
    return { create, remove };
  }

  /** The pages that Gatsby is told when it starts. */
  start(): readonly SitePage[] {
    this.started = true;
    for (const path of this.pages.keys()) this.lasting.add(path);
    return [...this.pages.values()];
  }
}
