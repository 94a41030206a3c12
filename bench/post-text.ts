import { advice, doubt, heading, paragraph, phrase, wrap } from "./prose";
import type { Random } from "./random";

interface PostTextOptions {
  /** About how many words. */
  readonly words: number;
  /** Slugs of posts to link to. */
  readonly links: readonly string[];
  /** Whether it is an article, which has neither question nor answer. */
  readonly article: boolean;
}

/** The Markdown below the frontmatter: a question, and an answer under headings, with what authors put between. */
export function postText(random: Random, { words, links, article }: PostTextOptions): string {
  const blocks: string[] = [];
  const footnotes: string[] = [];
  if (!article) {
    blocks.push("## Question");
    for (let left = Math.round(words * 0.2); left > 0; left -= wordsIn(blocks.at(-1))) {
      blocks.push(paragraph(random, doubt));
    }
    blocks.push("## Answer");
  }
  blocks.push(paragraph(random, advice));
  const extras = random.some(special, random.between(1, 4));
  const linked = [...links];
  let written = blocks.reduce((sum, block) => sum + wordsIn(block), 0);
  while (written < words) {
    const from = blocks.length;
    blocks.push(`${article ? "##" : "###"} ${heading(random)}`);
    for (let left = random.between(1, 4); left > 0; left -= 1) {
      blocks.push(withLink(paragraph(random, advice), linked.pop()));
    }
    const extra = random.chance(0.7) ? extras.pop() : undefined;
    if (extra) blocks.push(extra(random, footnotes));
    written += blocks.slice(from).reduce((sum, block) => sum + wordsIn(block), 0);
  }
  return `${[...blocks, ...footnotes].join("\n\n")}\n`;
}

/** Blocks that not every post has. One with a note beneath the text adds it to `footnotes`. */
const special: readonly ((random: Random, footnotes: string[]) => string)[] = [
  (random) => list(random, () => "-"),
  (random) => list(random, (place) => `${place + 1}.`),
  (random) => `\`\`\`say\n${advice(random)} ${advice(random)}\n\`\`\``,
  (random) =>
    `> [!${random.pick(["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"])}]\n> ${advice(random)}`,
  (random) => `> ${doubt(random)}`,
  table,
  code,
  (random, footnotes) => {
    const name = `note-${footnotes.length + 1}`;
    footnotes.push(wrap(`[^${name}]: ${advice(random)}`, "    "));
    return `${paragraph(random, advice)}[^${name}]`;
  },
];

function list(random: Random, mark: (place: number) => string): string {
  return Array.from({ length: random.between(3, 6) }, (_, place) => {
    const item = random.chance(0.4) ? `**${phrase(random)}.** ${advice(random)}` : advice(random);
    return wrap(`${mark(place)} ${item}`, "   ");
  }).join("\n");
}

function table(random: Random): string {
  const row = () => `| ${phrase(random)} | ${random.between(1, 60)} | ${phrase(random)} |`;
  return [
    "| What | Hours | Then |",
    "| --- | --: | --- |",
    ...Array.from({ length: random.between(3, 6) }, row),
  ].join("\n");
}

function code(random: Random): string {
  const days = random.between(30, 400);
  return random.pick([
    `\`\`\`ts\nconst offers = await load("offers.json");\nconst good = offers.filter(({ pay, days }) => pay > 0 && days < ${days});\nconsole.log(\`\${good.length} of \${offers.length}\`); // the rest can wait\n\`\`\``,
    `\`\`\`python\ndef notice(start: date, months: int = 3) -> date:\n    """The last day, if you resign on \`start\`."""\n    return start + timedelta(days=${days} + 30 * months)\n\`\`\``,
    `\`\`\`sql\nselect company, count(*) as replies\nfrom applications\nwhere sent > current_date - ${days}\ngroup by company order by replies desc;\n\`\`\``,
  ]);
}

const withLink = (text: string, slug: string | undefined): string =>
  slug === undefined
    ? text
    : `${text}\n[Somebody asked that before](/${slug}/), and [the law](https://example.com/law/${slug.length}) says more.`;

const wordsIn = (text = ""): number => text.split(/\s+/).length;
