import { literalPath } from "../model/literal-path";
import { pageFile, pathOfFile } from "../model/page-file";
import type { Redirect } from "./manifest";

/** What is wrong with the redirect from an old address, or with its being gone. */
export interface RedirectFault {
  readonly from: string;
  readonly message: string;
}

/**
 * What is wrong with the redirects of a release, sorted: those that lead in a circle, to another redirect or to
 * nothing, that stand in a page's way, or that contradict one another.
 *
 * @param files every file of the release, by its path in it, but for pages that only send readers on
 */
export function redirectFaults(
  redirects: readonly Redirect[],
  gone: readonly string[],
  files: ReadonlySet<string>,
): RedirectFault[] {
  const faults = new Map<string, RedirectFault>();
  const targets = new Map<string, string>();
  const ends = new Map<string, string | undefined>();
  for (const path of [...redirects.map(({ from }) => from), ...gone]) {
    // Each host's rules are written so that a blank does no harm; other white space is in no address.
    if (!literalPath.test(path.replaceAll(" ", "%20"))) {
      add(
        path,
        `the old address ${JSON.stringify(path)} cannot be written into the rules of every host; it must begin with one slash and have none of " \\ { } * : ? #`,
      );
    }
  }
  for (const { from, to } of redirects) {
    const other = targets.get(keyOf(from));
    if (other !== undefined && keyOf(other) !== keyOf(to)) {
      add(from, `${from} is redirected to ${other} and to ${to}; keep one of the two`);
    }
    targets.set(keyOf(from), other ?? to);
  }
  for (const { from, to } of redirects) {
    if (isServed(from)) {
      add(from, `${from} is redirected to ${to} but is a page of this build; remove the redirect`);
      continue;
    }
    if (!to.startsWith("/")) continue;
    const end = endOf(to);
    if (end === undefined) {
      add(from, `the redirect from ${from} to ${to} leads in a circle; let it lead to a page`);
    } else if (targets.has(keyOf(to))) {
      add(
        from,
        `the redirect from ${from} leads to ${to}, which is redirected again; let it lead to ${end}`,
      );
    } else if (!isServed(to)) {
      add(
        from,
        `the redirect from ${from} leads to ${to}, which is no page of this build; correct it, or write \`${from}: gone\``,
      );
    }
  }
  for (const path of gone) {
    if (isServed(path)) add(path, `${path} is said to be gone but is a page of this build`);
    const to = targets.get(keyOf(path));
    if (to !== undefined) {
      add(path, `${path} is said to be gone and is redirected to ${to}; keep one of the two`);
    }
  }
  return [...faults.values()].sort((a, b) => (a.message < b.message ? -1 : 1));

  function add(from: string, message: string): void {
    faults.set(message, { from, message });
  }

  function isServed(path: string): boolean {
    return files.has(keyOf(path)) || files.has(pageFile(`/${keyOf(path)}/`.replace("//", "/")));
  }

  /** Where a chain of redirects ends; `undefined` if it does not. Each link of all chains is followed once. */
  function endOf(start: string): string | undefined {
    const passed = new Set<string>();
    let path = start;
    let key = keyOf(path);
    for (let next = targets.get(key); next !== undefined; next = targets.get(key)) {
      if (ends.has(key) || passed.has(key)) break;
      passed.add(key);
      path = next;
      key = keyOf(path);
    }
    const end = ends.has(key) || passed.has(key) ? ends.get(key) : path;
    for (const each of passed) ends.set(each, end);
    return end;
  }
}

/** `/old/`, `/old`, `/old/index.html` and `/old/?a#b` are one address: `old`. */
function keyOf(path: string): string {
  const file = pageFile(path.replace(/[?#].*$/, ""));
  return pathOfFile(file).replace(/^\/|\/$/g, "");
}
