import { Option } from "commander";
import { openContent } from "../content/open-content";
import { terminal } from "./change/talk";
import { commandOf } from "./command";
import { runCommand } from "./errors";
import { moment, writtenDate } from "./moment";
import { publish } from "./publish/publish";
import { takeBack } from "./publish/take-back";

interface Given {
  readonly at?: string;
  readonly commit?: boolean;
  readonly undo?: boolean;
  readonly yes?: boolean;
  readonly content: string;
  readonly now?: Date;
}

void runCommand(async () => {
  const command = commandOf(
    "publish",
    "Makes a draft part of the next build, if nothing is wrong with it. Shows first what it changes.",
  )
    .argument("<slug>", "the post: the name of its folder")
    .option("--at <date>", "publish then and not now: 2026-12-01, or 2026-12-01T09:00", writtenDate)
    .option("--commit", "commit the post's folder, and nothing else, to git")
    .addOption(new Option("--undo", "take a post back: make a draft of it again").conflicts("at"))
    .option("--yes", "ask nothing")
    .option("--content <dir>", "the folder of posts", "content")
    .option("--now <date>", "what counts as now, ISO 8601", moment)
    .parse();
  const { at, commit = false, undo, yes, content, now = new Date() } = command.opts<Given>();
  const [slug = ""] = command.args;
  const talk = terminal(yes ?? false);
  if (undo) return takeBack(openContent(content), slug, { commit }, talk);
  const options = { ...(at !== undefined && { at }), commit, now };
  await publish(openContent(content), slug, options, talk);
});
