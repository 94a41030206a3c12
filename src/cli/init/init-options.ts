import { InvalidArgumentError } from "commander";
import { commandOf } from "../command";
import { factRules, type Rule } from "./fact-rules";
import type { SiteFacts } from "./site-facts";
import type { ThemeWishes } from "./theme";

/** What was typed after `npm run init --`. */
export interface InitOptions {
  /** The facts that were given. */
  readonly facts: Partial<SiteFacts>;
  /** The colors that were given. */
  readonly theme: ThemeWishes;
  /** `undefined` when nothing was said of it. */
  readonly removeSamples: boolean | undefined;
  /** Ask nothing. */
  readonly yes: boolean;
  /** Show, and change nothing. */
  readonly dryRun: boolean;
  /** Remove also what git could not give back. */
  readonly force: boolean;
}

/** Reads the command line of `init`. Prints help, or one line on what is wrong, and exits where there is nothing to do. */
export function readInitOptions(argv = process.argv): InitOptions {
  const command = commandOf(
    "init",
    "Makes the site your own. In a terminal it asks for what you do not give; everything else stays as it is.",
  )
    .option("--name <name>", "the name of the site", by(factRules.name))
    .option("--url <address>", "where it lives: https://example.org", by(factRules.url))
    .option("--tagline <text>", "one sentence: what it is", by(factRules.tagline))
    .option("--description <text>", "for search engines, and every foot", by(factRules.description))
    .option(
      "--lang <tag>",
      "language of the posts and of the interface: en, en-GB",
      by(factRules.lang),
    )
    .option("--time-zone <zone>", "where days begin: Europe/Berlin", by(factRules.timeZone))
    .option("--author <name>", "who answers", by(factRules.authorName))
    .option(
      "--author-id <id>",
      "in files and addresses; made from the name",
      by(factRules.authorId),
    )
    .option("--email <address>", "where questions are sent", by(factRules.email))
    .option("--no-email", "take no questions")
    .option("--accent <color>", 'of links and buttons: "#0c5646"', by(factRules.color))
    .option("--accent-dark <color>", "in the dark theme; made from --accent", by(factRules.color))
    .option("--paper <color>", "the page behind the text", by(factRules.color))
    .option("--paper-dark <color>", "in the dark theme", by(factRules.color))
    .option("--remove-samples", "remove the posts, and rewrite the pages, that came along")
    .option("--dry-run", "show what would change, and change nothing")
    .option("--yes", "ask nothing")
    .option("--force", "remove also what git could not give back");
  command.parse(argv);
  const given = command.opts<Given>();
  const { name, url, tagline, description, lang, timeZone, author, authorId } = given;
  const { accent, accentDark, paper, paperDark } = given;
  const emailGiven = command.getOptionValueSource("email") === "cli";
  return {
    facts: {
      ...withoutGaps({ name, url, tagline, description, lang, timeZone }),
      ...withoutGaps({ authorName: author, authorId }),
      ...(emailGiven ? { email: given.email || undefined } : {}),
    },
    theme: withoutGaps({ accent, accentDark, paper, paperDark }),
    removeSamples: given.removeSamples,
    yes: given.yes ?? false,
    dryRun: given.dryRun ?? false,
    force: given.force ?? false,
  };
}

type Given = Partial<
  Record<
    | "name"
    | "url"
    | "tagline"
    | "description"
    | "lang"
    | "timeZone"
    | "author"
    | "authorId"
    | "accent"
    | "accentDark"
    | "paper"
    | "paperDark",
    string
  > & { email: string | false } & Record<"removeSamples" | "yes" | "dryRun" | "force", boolean>
>;

const by = (rule: Rule) => (written: string) => {
  const checked = rule(written);
  if ("expected" in checked) throw new InvalidArgumentError(`${checked.expected}.`);
  return checked.value;
};

/** The entries that have a value. */
function withoutGaps<Key extends string>(
  values: Record<Key, string | undefined>,
): Partial<Record<Key, string>> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Partial<Record<Key, string>>;
}
