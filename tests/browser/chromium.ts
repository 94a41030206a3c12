import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { attempt, attemptDebians, isProgram } from "../support/programs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const places = [
  ...(process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name))),
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a Chromium of its own, with an empty profile. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium(),
    args: flags,
    // Readers have it, so tests have it.
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });

/**
 * The path of a Chromium: the one that `CHROMIUM_PATH` names, an installed one, Playwright's download, or Debian's
 * package. What is missing is fetched where that is possible.
 *
 * @throws an error of one line when there is none to be had
 */
export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, where there is no program; correct or unset it`);
  }
  const found = installed() ?? playwrights();
  if (found) return found;
  downloadPlaywrights();
  const downloaded = playwrights();
  if (downloaded) return downloaded;
  attemptDebians(["chromium"]);
  const package_ = installed();
  if (package_) return package_;
  throw new Error(
    "there is no Chromium, and neither Playwright's download nor apt-get could bring one; install Chromium or Chrome, or set CHROMIUM_PATH",
  );
}

const installed = (): string | undefined => places.find(isProgram);

/** Playwright's own, if it was downloaded before. */
function playwrights(): string | undefined {
  const path = chromium.executablePath();
  return isProgram(path) ? path : undefined;
}

function downloadPlaywrights(): void {
  const cli = join(
    dirname(createRequire(__filename).resolve("playwright-core/package.json")),
    "cli.js",
  );
  attempt(process.execPath, [cli, "install", "chromium"]);
}
