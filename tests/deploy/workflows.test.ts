import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { hosts } from "../../src/deploy/hosts";
import { manifestFile } from "../../src/release/manifest";

interface Step {
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly if?: string;
  readonly needs?: string;
  readonly uses?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = resolve(".github/workflows");
const workflows = readdirSync(folder).map((name): [string, Workflow] => [
  name,
  parse(readFileSync(join(folder, name), "utf8")),
]);
const read = (name: string): Workflow => {
  const found = workflows.find(([each]) => each === name)?.[1];
  if (!found) throw new Error(`there is no ${name}`);
  return found;
};
const jobs = workflows.flatMap(([name, { jobs }]) =>
  Object.entries(jobs).map(([job, each]): [string, Job] => [`${name} ${job}`, each]),
);
const steps = jobs.flatMap(([name, { steps = [] }]) =>
  steps.map((step, index): [string, Step] => [`${name} ${index + 1}`, step]),
);

test.each(workflows)("%s may only read, unless a job says what else it needs", (_, workflow) => {
  expect(new Set(Object.values(workflow.permissions))).toEqual(new Set(["read"]));
});

test("only what writes the branch gh-pages, or calls it, may write", () => {
  const writers = jobs.filter(([, { permissions = {} }]) => permissions.contents === "write");
  expect(writers.map(([name]) => name)).toEqual([
    "deploy.yml github-pages",
    "scheduled.yml deploy",
  ]);
});

test("nothing that a package runs while it is installed or built gets a right to sign in elsewhere", () => {
  const signers = jobs.filter(([, { permissions = {} }]) => permissions["id-token"] === "write");
  expect(signers.map(([name]) => name)).toEqual(["deploy.yml deploy", "scheduled.yml deploy"]);
  const { build, deploy } = read("deploy.yml").jobs;
  expect(JSON.stringify(build)).toContain("npm run build");
  expect(JSON.stringify(build)).not.toMatch(/secrets\.|id-token/);
  expect(JSON.stringify(deploy)).not.toContain("npm run build");
  expect(deploy?.steps?.find(({ run }) => run?.startsWith("npm ci"))?.run).toBe(
    "npm ci --ignore-scripts",
  );
});

test.each(
  jobs.flatMap(([name, job]) =>
    [job.uses, ...(job.steps ?? []).map(({ uses }) => uses)].flatMap((uses) =>
      uses ? [[name, uses]] : [],
    ),
  ),
)("%s: %s is pinned", (_, uses) => {
  expect(uses).toMatch(/^(?:\.\/|[\w-]+\/[\w-]+@(?:v\d|[0-9a-f]{40}))/);
});

test.each(steps.filter(([, { uses }]) => uses?.startsWith("actions/checkout@")))(
  "%s leaves no token in the clone",
  (_, step) => expect(step.with).toMatchObject({ "persist-credentials": false }),
);

test.each(steps.filter(([, { run }]) => run !== undefined))(
  "%s: nobody's words become part of a script",
  (_, { run }) => expect(run).not.toContain("${{"),
);

test("a pull request gets no secret, but for the preview of a branch of this repository", () => {
  for (const [name, { on, jobs }] of workflows) {
    expect(on).not.toHaveProperty("pull_request_target");
    if (!("pull_request" in on)) continue;
    for (const step of Object.values(jobs).flatMap(({ steps = [] }) => steps)) {
      if (!JSON.stringify(step).includes("secrets.")) continue;
      expect(name).toBe("preview.yml");
      expect(step.if).toContain("head.repo.full_name == github.repository");
    }
  }
});

test("what is scheduled is built only when something fell due, and published as always", () => {
  const { due, deploy } = read("scheduled.yml").jobs;
  expect(due?.steps?.some(({ run }) => run?.includes("npm run --silent due -- --since"))).toBe(
    true,
  );
  expect(deploy).toMatchObject({ needs: "due", uses: "./.github/workflows/deploy.yml" });
  expect(deploy?.if).toContain("needs.due.outputs.build == 'true'");
});

test("a push to main is deployed, one at a time", () => {
  const workflow = read("deploy.yml");
  expect(workflow).toMatchObject({
    on: { push: { branches: ["main"] } },
    concurrency: { group: "deploy" },
  });
  expect(JSON.stringify(workflow.jobs.deploy)).toContain('npm run deploy -- \\"$DEPLOY_TARGET\\"');
});

test.each(Object.entries(read("deploy.yml").jobs).filter(([name]) => name !== "build"))(
  "%s asks the live site for the release when it is deployed, at the address it was made for",
  (_, { steps = [] }) => {
    const runs = steps.map(({ run = "" }) => run);
    const deployed = runs.findIndex((run) => run.includes("npm run deploy"));
    const verified = runs.findIndex((run) => run.includes('npm run verify -- "$url"'));
    expect(deployed).toBeGreaterThan(0);
    expect(verified).toBeGreaterThan(deployed);
    expect(runs[verified]).toContain(`url=$(jq -er .site.url dist/${manifestFile})`);
    expect(steps[verified]?.if).toBe(steps[deployed]?.if);
  },
);

test("what Netlify, Cloudflare and GitHub Pages cannot do is no fault", () => {
  const { deploy, "github-pages": pages } = read("deploy.yml").jobs;
  const verifying = (job?: Job) =>
    job?.steps?.find(({ run }) => run?.includes("npm run verify")) ?? {};
  expect(verifying(pages).run).toContain("--host github-pages");
  expect(verifying(deploy).run).toContain('"$url" $HOST_OPTION');
  const named = /fromJSON\('(.*?)'\)/.exec(verifying(deploy).env?.HOST_OPTION ?? "")?.[1] ?? "[]";
  expect([...JSON.parse(named), "github-pages"].sort()).toEqual(Object.keys(hosts).sort());
});
