import { stdout } from "node:process";
import { listOf } from "./change/list-of";
import { makeChanges } from "./change/make-changes";
import { commandOf } from "./command";
import { runCommand } from "./errors";
import { schemaFiles } from "./schema/schema-files";

void runCommand(async () => {
  commandOf(
    "schema",
    "Writes what editors and authors go by from the schema of the frontmatter: .vscode/ and docs/authoring.md.",
  ).parse();
  const project = process.cwd();
  const changes = (await schemaFiles(project)).filter(({ before, after }) => before !== after);
  await makeChanges(project, changes);
  stdout.write(changes.length > 0 ? listOf(changes) : "Everything is so already.\n");
});
