import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "../../model/usage-error";
import type { Change } from "../change/change";
import { formatted } from "./formatted";
import { findSamplePosts, formerAuthors, formerStarts, ownAuthor, ownFiles } from "./handover";
import { proposedFacts } from "./proposed-facts";
import { editSiteFacts, readSiteFacts, type SiteFacts, siteFile } from "./site-facts";
import { editTheme, type ThemeWishes, tokensFile } from "./theme";

/** What an owner asks for. */
export interface Wishes {
  readonly facts: Partial<SiteFacts>;
  readonly theme: ThemeWishes;
  readonly removeSamples: boolean;
}

export interface Plan {
  /** The facts as they will be. */
  readonly facts: SiteFacts;
  /** In the order to make them in: cut off anywhere, the same command goes on where it was. */
  readonly changes: readonly Change[];
  /** Sample posts that stay, as paths in `content/`. */
  readonly samplesLeft: readonly string[];
}

/**
 * Works out what makes a site its owner's. Changes nothing.
 *
 * @param project absolute path
 * @throws UsageError when the colors will not do, ReleaseError when `src/site.ts` cannot be read
 */
export async function planInit(project: string, wishes: Wishes): Promise<Plan> {
  const source = await readFile(join(project, siteFile), "utf8");
  const from = readSiteFacts(source);
  const to = proposedFacts(from, wishes.facts);
  const handover = { project, from, to };
  const { untouched, changed } = await findSamplePosts(project);
  const gone = wishes.removeSamples ? untouched : [];
  const passesOn = wishes.removeSamples || identity(from) !== identity(to);

  const changes: Change[] = [
    ...(wishes.removeSamples ? await ownFiles(handover) : []),
    ...(passesOn ? await ownAuthor(handover) : []),
    ...(await themeChanges(project, wishes.theme)),
    {
      path: siteFile,
      before: source,
      after: await formatted(project, siteFile, source, editSiteFacts(source, to)),
    },
    ...(await formerStarts(handover, gone)),
    ...gone.map((path) => ({ path: `content/${path}`, removed: true as const })),
    ...(wishes.removeSamples ? await formerAuthors(handover, gone) : []),
  ];
  return {
    facts: to,
    changes: changes.filter((change) => !("after" in change) || change.before !== change.after),
    samplesLeft: wishes.removeSamples ? changed : [...untouched, ...changed],
  };
}

const identity = ({ name, authorId, authorName }: SiteFacts): string =>
  JSON.stringify([name, authorId, authorName]);

async function themeChanges(project: string, wishes: ThemeWishes): Promise<Change[]> {
  if (Object.keys(wishes).length === 0) return [];
  const before = await readFile(join(project, tokensFile), "utf8");
  const edited = editTheme(before, wishes);
  if ("fault" in edited) throw new UsageError(edited.fault);
  return [{ path: tokensFile, before, after: edited.css }];
}
