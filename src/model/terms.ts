import type { Problem } from "./problem";
import { slugify } from "./slug";
import { problemAt, type Source } from "./source";
import type { Term, TermKind } from "./vocabulary";
import { quote, suggestion } from "./wording";

/** A vocabulary that can be asked for the term that an author meant. */
export interface Terms {
  /** The ids to keep of those that a post writes, each once, and what is wrong with the others. */
  resolve(written: readonly string[], source: Source, field: "topics" | "stages"): Resolved;
  /** Every term, also those that `resolve` has made up to now. */
  all(): Term[];
}

interface Resolved {
  readonly ids: string[];
  readonly problems: Problem[];
}

/**
 * Terms from a vocabulary file. Unknown ids are errors; former ones become the present ones with a warning.
 * @param terms undefined where the file itself is wrong: then every id is let through, for there is one problem already
 * @param file the name of the vocabulary in messages: `topics.yml`
 */
export function knownTerms(
  terms: readonly Term[] | undefined,
  kind: TermKind,
  file: string,
): Terms {
  const present = new Map((terms ?? []).map((term) => [term.id, term]));
  const former = new Map(
    (terms ?? []).flatMap((term) => term.formerIds.map((id) => [id, term.id])),
  );
  const ids = [...present.keys()];
  return {
    all: () => [...(terms ?? [])],
    resolve(written, source, field) {
      const problems: Problem[] = [];
      const kept = written.flatMap((id, index) => {
        if (!terms || present.has(id)) return [id];
        const now = former.get(id);
        if (now === undefined) {
          const otherwise = `add it there, or remove it here`;
          const several = id.split(/\s*,\s*/).filter(Boolean);
          const advice =
            several.length > 1
              ? `; several make a list: \`${field}: [${several.join(", ")}]\``
              : suggestion(id, ids, otherwise);
          const message = `${quote(id)} is not in ${file}${advice}`;
          problems.push(problemAt(source, [field, index], "error", `unknown-${kind}`, message));
          return [];
        }
        const message = `${quote(id)} is now called ${quote(now)}; write that`;
        problems.push(problemAt(source, [field, index], "warning", `former-${kind}`, message));
        return [now];
      });
      return { ids: [...new Set(kept)], problems };
    },
  };
}

/** Terms for a folder without vocabularies: whatever posts write is one. The first spelling becomes the title. */
export function freeTerms(): Terms {
  const titles = new Map<string, string>();
  return {
    all: () =>
      [...titles.keys()].sort().map((id, index) => ({
        id,
        title: titles.get(id) ?? id,
        order: index + 1,
        formerIds: [],
      })),
    resolve(written) {
      for (const title of written) {
        if (!titles.has(slugify(title))) titles.set(slugify(title), title);
      }
      return { ids: [...new Set(written.map(slugify))], problems: [] };
    },
  };
}
