import { mkdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { stdout } from "node:process";
import { Command, Option } from "commander";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { runCommand } from "../../src/cli/errors";
import { UsageError } from "../../src/model/usage-error";
import { serve } from "../../src/serve/serve";
import { fixtureSite, project } from "../fixture-site/places";
import buildFixtureSite from "../fixture-site/setup";
import { launchChromium } from "./chromium";
import { kindsOfPages } from "./kinds";

const shotsFolder = join(project, ".rung/shots");
const widths = [360, 768, 1280];

/** The ways in which a page can be looked at; each is a folder of pictures. */
const ways = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  forced: { forcedColors: "active", colorScheme: "dark" },
  contrast: { contrast: "more", colorScheme: "light" },
} satisfies Record<string, BrowserContextOptions>;

type Way = keyof typeof ways;
interface Wishes {
  readonly site?: string;
  readonly way?: readonly Way[];
  readonly print?: boolean;
}

const command = new Command("npm run shots --")
  .description(
    `Takes a picture of every kind of page at ${widths.join(", ")} pixels, into .rung/shots.`,
  )
  .argument("[path...]", "take these pages only, for example /topics/")
  .option("--site <dir>", "a release, for example dist (default: the site that the tests build)")
  .addOption(
    new Option("--way <way...>", "how the pages are seen (default: light dark)").choices(
      Object.keys(ways),
    ),
  )
  .option("--print", "make a PDF of each page instead")
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();

void runCommand(async () => {
  const { site, way = ["light", "dark"], print = false } = command.opts<Wishes>();
  const paths = command.args.length > 0 ? command.args : kindsOfPages.map(([, path]) => path);
  const wrong = paths.find((path) => !path.startsWith("/"));
  if (wrong) throw new UsageError(`${wrong} is no path of a page; write it as in /topics/`);
  if (!site) await buildFixtureSite();
  const server = await serve({
    directory: site ? resolve(site) : fixtureSite,
    port: 0,
    pathPrefix: "",
  });
  const browser = await launchChromium();
  try {
    for (const folder of print ? (["print"] as const) : way) {
      await rm(join(shotsFolder, folder), { recursive: true, force: true });
      await mkdir(join(shotsFolder, folder), { recursive: true });
      if (folder === "print") await printPages(browser, server.url, paths);
      else await takePictures(browser, server.url, paths, folder);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  stdout.write(`${paths.length} pages, ${print ? "print" : way.join(", ")}: ${shotsFolder}\n`);
});

async function takePictures(browser: Browser, url: string, paths: readonly string[], way: Way) {
  for (const width of widths) {
    const context = await browser.newContext({
      ...ways[way],
      viewport: { width, height: 900 },
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    for (const path of paths) {
      await page.goto(new URL(path, url).href, { waitUntil: "networkidle" });
      await page.evaluate(showImages);
      const file = join(shotsFolder, way, `${nameOf(path)}-${width}.png`);
      await page.screenshot({ path: file, fullPage: true });
    }
    await context.close();
  }
}

/** In the page: has images that wait for the reader to scroll come now. */
async function showImages(): Promise<void> {
  const images = [...document.images];
  for (const image of images) image.loading = "eager";
  await Promise.all(images.map((image) => image.decode()));
}

async function printPages(browser: Browser, url: string, paths: readonly string[]) {
  const page = await browser.newPage();
  for (const path of paths) {
    await page.goto(new URL(path, url).href, { waitUntil: "networkidle" });
    await page.evaluate(showImages);
    await page.pdf({ path: join(shotsFolder, "print", `${nameOf(path)}.pdf`), format: "A4" });
  }
}

/** A file name for a path: `/topics/job-search/` → `topics-job-search`. */
const nameOf = (path: string): string =>
  path
    .replace(/\.html$/, "")
    .replaceAll("/", " ")
    .trim()
    .replaceAll(" ", "-") || "home";
