import { standIns } from "../release/hosts/old-addresses";
import type { ReleasedFile } from "../release/manifest";
import type { Question } from "./answer";
import { fileQuestion, type Site } from "./file-question";
import { kindOf } from "./kind";
import { missingQuestions } from "./missing-questions";
import { oldQuestions } from "./old-questions";
import { firstOfEachKind, sample } from "./sample";

/** Everything that is asked, and how much of it is what, for people. */
export interface Questions {
  readonly questions: readonly Question[];
  readonly pages: number;
  readonly files: number;
  readonly redirects: number;
}

/**
 * What to ask of a site.
 *
 * @param most pages, of other files, and of former addresses: at least one of each kind
 */
export function questionsFor(site: Site, most = Number.POSITIVE_INFINITY): Questions {
  const kind = (file: ReleasedFile): string => kindOf(file, site.files);
  const { manifest } = site;
  // Where an address leads on nobody sees them, and where none does they are asked for as what they are.
  const unseen = standIns(manifest);
  const all = manifest.files.filter(({ path }) => !unseen.has(path));
  const pages = sample(
    all.filter(({ cache }) => cache === "page"),
    most,
    kind,
  );
  const others = sample(
    all.filter(({ cache }) => cache !== "page"),
    most,
    kind,
  );
  const redirects = oldQuestions(site, most);
  const thorough = new Set(firstOfEachKind([...pages, ...others], kind));
  return {
    questions: [
      ...[...pages, ...others].map((file) =>
        fileQuestion(file, site, { thorough: thorough.has(file) }),
      ),
      ...redirects,
      ...missingQuestions(site),
    ],
    pages: pages.length,
    files: others.length,
    redirects: redirects.length,
  };
}
