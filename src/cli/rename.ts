import { openContent } from "../content/open-content";
import { terminal } from "./change/talk";
import { commandOf } from "./command";
import { runCommand } from "./errors";
import { rename } from "./rename/rename";

interface Given {
  readonly yes?: boolean;
  readonly content: string;
}

void runCommand(async () => {
  const command = commandOf(
    "rename",
    "Gives a post another address: moves its folder, leaves a redirect, and mends every link to it. Shows first what it changes.",
  )
    .argument("<old>", "the post: the name of its folder")
    .argument("<new>", "its new name")
    .option("--yes", "ask nothing")
    .option("--content <dir>", "the folder of posts", "content")
    .parse();
  const { yes, content } = command.opts<Given>();
  const [oldSlug = "", newSlug = ""] = command.args;
  await rename(openContent(content), oldSlug, newSlug, terminal(yes ?? false));
});
