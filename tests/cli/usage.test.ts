import { runCommand } from "../support/command";
import { testFolder } from "../support/test-folder";

const folder = testFolder();
const notARelease = testFolder({ "letters/to-my-mother.txt": "Dear mother" });

test.each([
  ["build", ["--contents", folder], /unknown option '--contents'/],
  ["build", ["--now", "yesterday"], /expected a date like 2026-03-04, but found "yesterday"/],
  ["build", ["--now", "2026-02-30"], /there is no day 2026-02-30/],
  ["build", ["--content", `${folder}/nowhere`], /there is no folder ".*nowhere"/],
  ["build", ["--content"], /argument missing/],
  ["build", ["some", "words"], /too many arguments/],
  ["build", ["--content", folder, "--out", notARelease], /letters|release|empty/],
  ["preview", ["--port", "80000"], /expected a port from 0 to 65535/],
  ["dev", ["--out", folder], /unknown option '--out'/],
  ["new", ["--content", folder], /expected a title in words before the options/],
  [
    "publish",
    ["--content", folder],
    /missing required argument 'slug'; write npm run publish -- <slug>$/m,
  ],
  ["publish", ["x", "--content", folder], /there is no post "x"/],
  ["publish", ["x", "--at", "soon"], /expected a date like 2026-03-04, but found "soon"/],
  ["review", ["x", "--months", "1", "--next", "2027-01-01"], /cannot be used with/],
  ["review", ["x", "--months", "a year"], /expected a whole number from 1 to 120/],
  ["rename", ["x", "--content", folder], /missing required argument 'new'/],
  ["due", ["--content", folder], /'--since <date>' not specified/],
  ["check", ["--content", `${folder}/nowhere`], /there is no folder ".*nowhere"/],
  ["check", ["--rule", "link-brokn"], /there is no rule "link-brokn"; did you mean "link-broken"/],
  ["check", ["--format", "xml"], /Allowed choices are lines, pretty, json, github/],
  [
    "verify",
    ["https://rung.example", "--out", folder],
    /there is no release in ".*"; run `npm run b/,
  ],
  ["verify", ["https://rung.example", "--host", "mars"], /Allowed choices are netlify, cloudflare/],
] as const)("%s %j is wrong: one line that says how, exit 2", async (command, options, message) => {
  const { code, stdout, stderr } = await runCommand(command, options);
  expect(stderr).toMatch(message);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stdout).toBe("");
  expect(code).toBe(2);
});

test.each([
  ["build", ["--content", "--out", "--now", "--verbose", "--help"]],
  ["preview", ["--content", "--out", "--now", "--port", "--verbose", "--help"]],
  ["dev", ["--content", "--now", "--port", "--verbose", "--help"]],
  ["new", ["--topic", "--stage", "--asked-by", "--author", "--slug", "--from-issue", "--content"]],
  ["publish", ["--at", "--commit", "--yes", "--content", "--now", "--help"]],
  ["review", ["--on", "--next", "--months", "--yes", "--content", "--now", "--help"]],
  ["rename", ["--yes", "--content", "--help"]],
  ["due", ["--since", "--now", "--content", "--help"]],
  ["verify", ["--out", "--sample", "--host", "--help"]],
  [
    "check",
    ["--content", "--now", "--rule", "--fix", "--strict", "--due", "--external", "--format"],
  ],
] as const)("%s --help names every option, exit 0", async (command, options) => {
  const { code, stdout, stderr } = await runCommand(command, ["--help"]);
  for (const option of options) expect(stdout).toContain(option);
  expect(stdout).toContain(`npm run ${command} --`);
  expect(stderr).toBe("");
  expect(code).toBe(0);
});
