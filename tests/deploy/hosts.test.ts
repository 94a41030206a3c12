import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Outcome, runCommand } from "../support/command";
import { testFolder } from "../support/test-folder";
import { builtSite, styleSheet } from "./site";

/** An `npx` that runs nothing: it copies the folder that it is to send, and notes what it was called with. */
async function deploy(
  options: readonly string[],
  end = 0,
): Promise<Outcome & { readonly called: string; readonly sent: string }> {
  const folder = testFolder();
  mkdirSync(join(folder, "bin"));
  const npx = join(folder, "bin/npx");
  writeFileSync(
    npx,
    `#!/bin/sh
printf '%s\\n' "$@" > '${folder}/called'
for word in "$@"; do
  word=\${word#--*=}
  [ -d "$word" ] && cp -R "$word" '${folder}/sent'
done
exit ${end}
`,
  );
  chmodSync(npx, 0o755);
  const git = (...args: string[]) => execFileSync("git", args, { cwd: folder });
  git("init", "--quiet");
  git("remote", "add", "origin", "https://ada:secret@github.com/ada/blog");
  const outcome = await runCommand("deploy", options, {
    GIT_DIR: join(folder, ".git"),
    PATH: `${join(folder, "bin")}${delimiter}${process.env.PATH}`,
    CLOUDFLARE_PROJECT: "my-site",
  });
  const called = join(folder, "called");
  return {
    ...outcome,
    called: existsSync(called)
      ? readFileSync(called, "utf8").replace(/\/[^\s=]*rung-deploy-\w+/g, "FOLDER")
      : "",
    sent: join(folder, "sent"),
  };
}

const site = (pathPrefix = "") =>
  builtSite({
    look: "red",
    // As a build makes it for hosts that cannot redirect.
    pages: { x: "one", old: '<meta http-equiv="refresh" content="0;url=/x/">' },
    pathPrefix,
    redirects: [{ from: "/old/", to: "/x/" }],
  });

test("Netlify is sent the live site, without what it makes itself", async () => {
  const { directory, manifest } = await site();
  const { code, called, sent, stdout } = await deploy(["netlify", "--out", directory]);
  expect(code).toBe(0);
  expect(called.split("\n")).toEqual([
    "--yes",
    expect.stringMatching(/^netlify-cli@\d+\.\d+\.\d+$/),
    "deploy",
    "--no-build",
    "--dir=FOLDER",
    `--message=Release ${manifest.release.slice(0, 8)}`,
    "--prod",
    "",
  ]);
  expect(readFileSync(join(sent, "_redirects"), "utf8")).toContain("/old/ /x/ 301");
  expect(readFileSync(join(sent, "_headers"), "utf8")).toContain("Content-Security-Policy");
  expect(existsSync(join(sent, "x/index.html"))).toBe(true);
  for (const absent of [
    "x/index.html.br",
    "x/index.html.gz",
    ".rung",
    ".rung-release",
    ".nojekyll",
    // It would stand in the way of the redirect.
    "old/index.html",
  ])
    expect([absent, existsSync(join(sent, absent))]).toEqual([absent, false]);
  expect(stdout).toContain("cannot be asked which release is live");
  expect(stdout).toContain("`npm run verify -- https://blog.example --host netlify`");
});

test("a preview goes beside the live site", async () => {
  const { directory } = await site();
  const netlify = await deploy(["netlify", "--preview", "pr-7", "--out", directory]);
  expect(netlify.called).toContain("--alias=pr-7");
  expect(netlify.called).not.toContain("--prod");
  const cloudflare = await deploy(["cloudflare", "--preview", "pr-7", "--out", directory]);
  expect(cloudflare.called).toContain("--branch=pr-7");
  const gitHub = await deploy(["github-pages", "--preview", "pr-7", "--out", directory]);
  expect(gitHub).toMatchObject({ code: 2, called: "" });
});

test("Cloudflare's root is a domain's, so a path prefix is a folder", async () => {
  const { directory } = await site("/blog");
  const { called, sent } = await deploy(["cloudflare", "--out", directory]);
  expect(called).toMatch(/wrangler@\d+\.\d+\.\d+\npages\ndeploy\nFOLDER\n--branch=main\n/);
  expect(called).toContain("--project-name=my-site");
  expect(existsSync(join(sent, "blog/x/index.html"))).toBe(true);
  expect(existsSync(join(sent, "404.html"))).toBe(true);
  expect(readFileSync(join(sent, "_headers"), "utf8")).toContain("/blog/*");
});

test("GitHub Pages is told its domain, and redirects by pages", async () => {
  const { directory } = await site();
  const { called, sent, stdout } = await deploy(["github-pages", "--out", directory]);
  expect(called).toMatch(/gh-pages@\d+\.\d+\.\d+\n--dist=FOLDER\n--dotfiles\n/);
  expect(readFileSync(join(sent, "CNAME"), "utf8")).toBe("blog.example\n");
  expect(readFileSync(join(sent, "old/index.html"), "utf8")).toContain(
    'url=https://blog.example/x/"',
  );
  expect(existsSync(join(sent, ".nojekyll"))).toBe(true);
  expect(existsSync(join(sent, "_headers"))).toBe(false);
  expect(stdout).toContain("GitHub Pages sends no headers of ours");
  expect(stdout).toContain(
    "  goes to the branch gh-pages of https://github.com/ada/blog, for readers of https://blog.example\n",
  );
});

test("a release for the address that stands there until an owner writes theirs goes nowhere", async () => {
  const { directory } = await builtSite({ look: "red", pages: {}, origin: "https://rung.example" });
  const { code, called, stderr } = await deploy(["github-pages", "--out", directory]);
  expect({ code, called }).toEqual({ code: 1, called: "" });
  expect(stderr).toMatch(/^the release is made for https:\/\/rung\.example, .*npm run init/);
});

test("a rehearsal runs nothing, and a tool that fails is not taken for a success", async () => {
  const { directory } = await site();
  const rehearsed = await deploy(["netlify", "--dry-run", "--out", directory]);
  expect(rehearsed).toMatchObject({ code: 0, called: "" });
  expect(rehearsed.stdout).toContain("runs npx --yes netlify-cli@");
  const failed = await deploy(["netlify", "--out", directory], 3);
  expect(failed.code).toBe(1);
  expect(failed.stderr).toMatch(/^netlify-cli@\S+ failed/);
  expect(failed.stdout).not.toContain("is live\n");
});

test("what the build did not write is not sent", async () => {
  const { directory } = await site();
  writeFileSync(join(directory, styleSheet("red")), "p { color: green }");
  const { code, stderr, called } = await deploy(["netlify", "--out", directory]);
  expect({ code, called }).toEqual({ code: 1, called: "" });
  expect(stderr).toContain(`${styleSheet("red")} is not as the build wrote it`);
});

test.each(["rollback", "history"])("%s says where the host does it", async (command) => {
  const { code, stderr } = await deploy([command, "cloudflare"]);
  expect(code).toBe(1);
  expect(stderr).toContain("https://dash.cloudflare.com");
});
