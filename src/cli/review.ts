import { InvalidArgumentError, Option } from "commander";
import { openContent } from "../content/open-content";
import { terminal } from "./change/talk";
import { commandOf } from "./command";
import { runCommand } from "./errors";
import { moment, writtenDate } from "./moment";
import { review } from "./review/review";

interface Given {
  readonly on?: string;
  readonly next?: string;
  readonly months: number;
  readonly yes?: boolean;
  readonly content: string;
  readonly now?: Date;
}

void runCommand(async () => {
  const command = commandOf(
    "review",
    "Notes that a post was read again and is still true, and when to do that next. Shows first what it changes.",
  )
    .argument("<slug>", "the post: the name of its folder")
    .option("--on <date>", "the day of the review, today if not given", writtenDate)
    .option("--next <date>", "when the next review is due", writtenDate)
    .addOption(
      new Option("--months <number>", "or how many months after this one")
        .default(12)
        .argParser(months)
        .conflicts("next"),
    )
    .option("--yes", "ask nothing")
    .option("--content <dir>", "the folder of posts", "content")
    .option("--now <date>", "what counts as now, ISO 8601", moment)
    .parse();
  const { on, next, months: number, yes, content, now = new Date() } = command.opts<Given>();
  const [slug = ""] = command.args;
  const options = { ...(on !== undefined && { on }), next: next ?? number, now };
  await review(openContent(content), slug, options, terminal(yes ?? false));
});

function months(written: string): number {
  const number = Number(written);
  if (!Number.isInteger(number) || number < 1 || number > 120) {
    throw new InvalidArgumentError("expected a whole number from 1 to 120.");
  }
  return number;
}
