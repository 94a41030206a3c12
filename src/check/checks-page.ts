import { externalRules } from "./external-links";
import { modelRules } from "./model-rules";
import type { FileRule } from "./rule";
import { anyFileRules as fileRules, siteRules } from "./rules";
import { ignoreRules } from "./silence";

type Described = Omit<FileRule, "check">;

/** The page `docs/checks.md`, made from the rules. `npm run checks` writes it. */
export function checksPage(): string {
  const count = [modelRules, fileRules, siteRules, externalRules, ignoreRules].flat().length;
  return `# What is checked

<!-- Made from the rules by \`npm run checks\`; a test keeps it current. -->

\`npm run check\` looks for ${count} kinds of mistakes in all content, in one run and without building; \`build\` and \`dev\` do the same. It
says where each is, what was expected, and what to do. \`npm run check -- --fix\` makes the changes that are marked "yes" below:
it shows them first and touches nothing else in the file. \`--rule NAME\` looks for one kind alone.

An **error** stops a build, a **warning** does not. In a draft, errors of the tables below are warnings, and so are most in a folder without
\`topics.yml\` and \`stages.yml\`, which was written for another program. \`npm run check -- --strict\` takes warnings for errors.

## When you are right

A comment on the line above, or at the end of the line itself, silences one rule there. It must say why, and never reaches a page:

\`\`\`markdown
<!-- rung-ignore link-http: this archive has no certificate -->
The [first edition](http://archive.example.org/) is still there.
\`\`\`

In the frontmatter it is \`# rung-ignore title-long: it is the title of a book\`.

Names of people and companies that no question may contain stand in \`content/deny-list.txt\`, one on a line; \`anonymised: true\`
in the frontmatter says that a person has read the question and that what is left may stay.

## In one file

${table(fileRules)}

## Between files

${table(siteRules)}

## On other sites

\`npm run check -- --external\` asks other sites whether what posts link to is still there: one page of a host at a time, with a
pause, and not again for a week.

${table(externalRules)}

## Comments that silence rules

${table(ignoreRules)}

## Frontmatter, vocabularies and pictures

Without these a post cannot be read, or could not be found. They cannot be silenced.

${table(modelRules)}
`;
}

function table(rules: readonly Described[]): string {
  const rows = rules.map(
    ({ name, severity, description, fixable }) =>
      `| \`${name}\` | ${severity} | ${description.replaceAll("|", "\\|")} | ${fixable ? "yes" : ""} |`,
  );
  return [
    "| rule | | what is wrong, and why it matters | fixed |",
    "|---|---|---|---|",
    ...rows,
  ].join("\n");
}
