import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "../support/command";
import { readFiles, testFolder } from "../support/test-folder";

const folder = testFolder({
  "content/topics.yml": "- id: leaving\n  title: Leaving\n- id: layoffs\n  title: Layoffs\n",
  "content/stages.yml": "- id: mid\n  title: Mid-level\n",
  "content/posts/other/index.md":
    "---\ntitle: Other\ndate: 2026-01-01\ntopics: [leaving]\n---\n\n[See](/may-i-leave/).\n",
});
const content = join(folder, "content");
const now = ["--content", content, "--now", "2026-11-24T12:00:00Z"];

test("a post from its title to another address, by the commands alone", async () => {
  const steps = [
    ["new", ["May I leave?", "--topic", "leaving,layoffs", "--stage", "mid", ...now]],
    ["publish", ["may-i-leave", "--at", "2026-12-01", ...now]],
    ["review", ["may-i-leave", "--months", "3", ...now]],
    ["rename", ["may-i-leave", "leaving", "--content", content]],
    ["due", ["--since", "2026-11-24", "--now", "2026-12-01", "--content", content]],
  ] as const;
  const outputs: string[] = [];
  for (const [command, options] of steps) {
    const { code, stdout, stderr } = await runCommand(command, options);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    outputs.push(stdout.replaceAll(`${content}/`, ""));
    if (command === "new") await refusedThenWritten();
  }
  expect(outputs[0]).toContain("posts/may-i-leave/index.md is begun, as a draft.");
  expect(outputs[1]).toContain("-draft: true\n");
  expect(outputs[3]).toContain("Renamed: /leaving/.");
  expect(outputs[4]).toBe("posts/leaving/index.md appears: 2026-12-01\n");
  const files = await readFiles(content);
  expect(files["posts/leaving/index.md"]).toMatch(
    /^---\ntitle: May I leave\?\ndate: 2026-12-01\ntopics: \[leaving, layoffs\]\nstages: \[mid\]\nauthor: \S+\nreviewed: 2026-11-24\nreviewBy: 2027-02-24\naliases: \[\/may-i-leave\/\]\nfeedId: \/may-i-leave\/\n---\n/,
  );
  expect(files["posts/other/index.md"]).toContain("[See](/leaving/).");
});

/** A draft without a word is not published; then somebody writes it. */
async function refusedThenWritten(): Promise<void> {
  const { code, stderr } = await runCommand("publish", ["may-i-leave", "--yes", ...now]);
  expect([code, stderr.match(/ error part-empty /g)?.length]).toEqual([1, 2]);
  const file = join(content, "posts/may-i-leave/index.md");
  const draft = await readFile(file, "utf8");
  expect(draft).toContain("draft: true\n");
  await writeFile(
    file,
    draft
      .replace("## Question\n", "## Question\n\nMay I?\n")
      .replace("## Answer\n", "## Answer\n\nYes.\n"),
  );
}
