import { spawn } from "node:child_process";
import { ReleaseError } from "../release/errors";
import type { Host } from "./hosts";
import { stagingFor, withStaged } from "./staged";
import type { Plan, Release, Target } from "./target";

/**
 * A host that is reached by its own command-line tool, which `npx` fetches. The tool asks for an account where none is known.
 *
 * @param preview the name of a preview beside the live site
 */
export function hostTarget(host: Host, preview?: string): Target {
  const notHere = (what: string) =>
    Promise.reject(new ReleaseError([`\`deploy\` cannot ${what} at ${host.name}: ${host.goBack}`]));
  return {
    cannot: [...host.otherwise, ...host.cannot],
    plan: async (release) => planFor(host, release, preview),
    rollback: () => notHere("roll back"),
    history: () => notHere("list releases"),
  };
}

function planFor(host: Host, release: Release, preview: string | undefined): Plan {
  const staging = stagingFor(host, release);
  const faults = host.faults(release.manifest);
  if (faults.length > 0) throw new ReleaseError(faults);
  const message = `Release ${release.manifest.release.slice(0, 8)}`;
  const destination = host.destination?.();
  const { url } = release.manifest.site;
  const commandFor = (folder: string) => ["--yes", ...host.command({ folder, message, preview })];
  return {
    release: release.manifest.release,
    live: undefined,
    // Its tool compares with what is live, and sends what is new.
    changes: [],
    upToDate: false,
    also: [
      ...(destination ? [`goes to ${destination}, for readers of ${url}`] : []),
      `hands ${staging.released.length + Object.keys(staging.own).length} files to ${host.name}, which takes what it does not have`,
      `runs npx ${commandFor("FOLDER").join(" ")}`,
    ],
    question: destination && `Push to ${destination}, for readers of ${url}?`,
    apply: async () => {
      await withStaged(staging, release.directory, (folder) => npx(commandFor(folder)));
    },
  };
}

/** The tool speaks to the person itself. */
async function npx(options: readonly string[]): Promise<void> {
  const child = spawn("npx", options, { stdio: "inherit" });
  const code = await new Promise<number | null>((done, fail) => {
    child.once("error", (error: NodeJS.ErrnoException) => {
      const line = "npx is not installed here; it comes with Node's npm";
      fail(error.code === "ENOENT" ? new ReleaseError([line]) : error);
    });
    child.once("close", done);
  });
  if (code === 0) return;
  const tool = options.find((option) => option.includes("@"));
  throw new ReleaseError([
    `${tool} failed; what it says is above, and what was live is live still`,
  ]);
}
