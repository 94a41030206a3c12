import { stdin, stdout } from "node:process";
import { checkbox, input, select } from "@inquirer/prompts";
import { openContent } from "../content/open-content";
import { paths } from "../model/paths";
import { commandOf } from "./command";
import { runCommand } from "./errors";
import { moment } from "./moment";
import { type NewOptions, newPost } from "./new/new-post";

interface Given extends Partial<Omit<NewOptions, "topics" | "stages">> {
  readonly topic?: string[];
  readonly stage?: string[];
  readonly content: string;
  readonly yes?: boolean;
}

void runCommand(async () => {
  const command = commandOf(
    "new",
    "Begins a post as a draft. In a terminal it asks for what you do not give.",
  )
    .argument("[title]", "the question, in one sentence and in quotes")
    .option("--topic <id...>", "what it is about, ids of topics.yml")
    .option("--stage <id...>", "for whom the answer is, ids of stages.yml")
    .option("--asked-by <text>", 'who asks, without a name: "A former intern"')
    .option("--author <id>", "who answers, an id of authors/")
    .option("--slug <slug>", "the name of the folder; made from the title")
    .option("--from-issue <file>", "take the question from an issue's or a mail's text")
    .option("--content <dir>", "the folder of posts", "content")
    .option("--now <date>", "what counts as now, ISO 8601", moment)
    .option("--yes", "ask nothing")
    .parse();
  const { topic, stage, content, yes, now = new Date(), ...given } = command.opts<Given>();
  const [title] = command.args;
  const same = content === "content" ? "" : ` --content ${content}`;
  const asks = !yes && stdin.isTTY && stdout.isTTY;
  const { slug, file } = await newPost(
    openContent(content),
    {
      ...given,
      now,
      ...(title !== undefined && { title }),
      ...(topic && { topics: eachOf(topic) }),
      ...(stage && { stages: eachOf(stage) }),
    },
    asks ? { input, checkbox, select } : undefined,
  );
  stdout.write(
    `${file} is begun, as a draft.\n\nWrite in it, and see it at ${paths.post(slug)} with: npm run dev${same && ` --${same}`}\nWhen it is done: npm run publish -- ${slug}${same}\n`,
  );
});

/** `--topic a b`, `--topic a,b` and `--topic a --topic b` are the same. */
function eachOf(written: readonly string[]): string[] {
  return written.flatMap((ids) => ids.split(",").filter((id) => id !== ""));
}
