import { readInitOptions } from "./init-options";

const read = (...words: string[]) => readInitOptions(["node", "init", ...words]);

const nothing = {
  facts: {},
  theme: {},
  removeSamples: undefined,
  yes: false,
  dryRun: false,
  force: false,
};

test.each([
  [[], nothing],
  [
    ["--name", "Steps", "--url", "https://steps.example/", "--author", "Ada"],
    { ...nothing, facts: { name: "Steps", url: "https://steps.example", authorName: "Ada" } },
  ],
  [["--email", "a@b.example"], { ...nothing, facts: { email: "a@b.example" } }],
  [["--no-email"], { ...nothing, facts: { email: undefined } }],
  [
    ["--accent", "#ABC", "--paper-dark", "000000"],
    { ...nothing, theme: { accent: "#aabbcc", paperDark: "#000000" } },
  ],
  [
    ["--remove-samples", "--yes", "--dry-run", "--force"],
    { ...nothing, removeSamples: true, yes: true, dryRun: true, force: true },
  ],
])("%j", (words, options) => {
  expect(read(...words)).toStrictEqual(options);
});

test.each([
  [["--url", "steps.example"], "expected a whole address"],
  [["--accent", "teal"], "expected a color"],
  [["--nmae", "Steps"], "Did you mean --name?"],
  [["Steps"], "too many arguments"],
])("%j ends with 2 and says why", (words, message) => {
  const exit = jest.spyOn(process, "exit").mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
  const said = jest.spyOn(process.stderr, "write").mockReturnValue(true);
  expect(() => read(...words)).toThrow("exit 2");
  expect(said.mock.calls.join("")).toContain(message);
  exit.mockRestore();
  said.mockRestore();
});
