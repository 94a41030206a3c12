import { stdout } from "node:process";
import { openContent } from "../content/open-content";
import { isoDay } from "../model/dates";
import { site } from "../site";
import { commandOf } from "./command";
import { dueBetween } from "./due/due-between";
import { runCommand } from "./errors";
import { moment } from "./moment";

interface Given {
  readonly since: Date;
  readonly now?: Date;
  readonly content: string;
}

/** For `.github/workflows/scheduled.yml`. */
void runCommand(async () => {
  const command = commandOf(
    "due",
    "Prints a line for each post that a build now shows otherwise than one at an earlier moment, and nothing if there is none.",
  )
    .requiredOption("--since <date>", "the earlier moment, ISO 8601", moment)
    .option("--now <date>", "what counts as now, ISO 8601", moment)
    .option("--content <dir>", "the folder of posts", "content")
    .parse();
  const { since, now = new Date(), content } = command.opts<Given>();
  for (const { post, what } of dueBetween(openContent(content).content.posts, since, now)) {
    const day = isoDay(
      what === "appears" ? post.date : (post.reviewBy ?? post.date),
      site.timeZone,
    );
    stdout.write(`${post.file} ${what === "appears" ? "appears" : "is due for review"}: ${day}\n`);
  }
});
