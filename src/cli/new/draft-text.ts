import { Document, isSeq } from "yaml";

/** What a new post begins with. */
export interface Draft {
  readonly title: string;
  /** ISO, such as `2026-11-24`. */
  readonly date: string;
  readonly topics: readonly string[];
  readonly stages: readonly string[];
  readonly author: string;
  readonly askedBy?: string;
  readonly region?: string;
  /** The question's Markdown, if it was asked already. */
  readonly question?: string;
}

/** The file of a new post. Its prompts are comments: no page shows them. */
export function draftText({ question, topics, stages, ...fields }: Draft): string {
  const document = new Document({
    title: fields.title,
    date: fields.date,
    ...(topics.length > 0 && { topics }),
    ...(stages.length > 0 && { stages }),
    author: fields.author,
    ...(fields.askedBy !== undefined && { askedBy: fields.askedBy }),
    ...(fields.region !== undefined && { region: fields.region }),
    draft: true,
  });
  for (const key of ["topics", "stages"]) {
    const list = document.get(key);
    if (isSeq(list)) list.flow = true;
  }
  const frontmatter = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${frontmatter}---\n\n## Question\n\n${question ?? questionPrompt}\n\n## Answer\n\n${answerPrompt}\n`;
}

const questionPrompt =
  "<!-- In the first person, 60 to 140 words. No names, employers or figures that would give somebody away. -->";

const answerPrompt =
  "<!-- What to do, what it depends on, words to say, when it is wrong. Then put the gist into `shortAnswer:` above. -->";
