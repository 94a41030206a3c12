import { testFolder } from "../../tests/support/test-folder";
import { GatsbyError, type GatsbyRun, runGatsby } from "./run-gatsby";

/** A site whose Gatsby is a script of ours. */
const siteWith = (script: string): string =>
  testFolder({
    "package.json": "{}",
    "node_modules/gatsby/package.json": '{ "name": "gatsby" }',
    "node_modules/gatsby/cli.js": script,
  });

const run = (script: string, given: Partial<GatsbyRun> = {}): Promise<void> =>
  runGatsby({
    command: "build",
    arguments: [],
    siteRoot: siteWith(script),
    environment: process.env,
    verbose: false,
    patience: 6000,
    onStart: async () => {},
    onEvent: () => {},
    ...given,
  });

const says = (text: string) =>
  `console.log(JSON.stringify({ type: "LOG", payload: { level: "INFO", text: "${text}" } }));`;

test("one that says nothing for long is stopped, and what to do is said", async () => {
  const stopped = run(`${says("begun")} setInterval(() => {}, 1000);`);
  await expect(stopped).rejects.toThrow(
    "expected Gatsby to make progress, but it did nothing for 6 seconds and was stopped; " +
      "run the command again, with --verbose to see where it hangs",
  );
});

test("one that is slow and says so goes on to its end", async () => {
  const said: string[] = [];
  await run(
    `let left = 16; const timer = setInterval(() => { ${says("more")} if (--left === 0) clearInterval(timer); }, 500);`,
    { onEvent: (event) => said.push(event.type) },
  );
  expect(said).toHaveLength(16);
});

test("one that nobody listens to, since we are busy ourselves, is not taken for silent", async () => {
  let begun = () => {};
  const hasBegun = new Promise<void>((done) => {
    begun = done;
  });
  const ended = run(
    `const timer = setInterval(() => { ${says("more")} }, 100); setTimeout(() => clearInterval(timer), 11000);`,
    {
      onEvent: begun,
    },
  );
  await hasBegun;
  const until = performance.now() + 8500;
  while (performance.now() < until) JSON.stringify(process.memoryUsage());
  await ended;
});

test("what it says is wrong is said again, problems in the content alone where there are any", async () => {
  const failing = run(
    `console.log(JSON.stringify({ type: "LOG", payload: { level: "ERROR", text: "x\\nposts/a.md:3:1 error no-title expected a title\\ny" } })); process.exitCode = 1;`,
  );
  await expect(failing).rejects.toEqual(
    new GatsbyError(["posts/a.md:3:1 error no-title expected a title"]),
  );
});
