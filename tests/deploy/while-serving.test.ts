import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { folderTarget } from "../../src/deploy/folder-target";
import { localPlace } from "../../src/deploy/place";
import type { Release } from "../../src/deploy/target";
import { launchChromium } from "../browser/chromium";
import { ask } from "../server/client";
import { describeWith } from "../server/installed";
import { startNginx } from "../server/servers";
import { testFolder } from "../support/test-folder";
import { readInTab, type Tab } from "./open-tab";
import { NotedReport } from "./site";
import { tabPages, tabSite } from "./tab-site";

const deploys = Number(process.env.RUNG_DEPLOYS ?? 12);
jest.setTimeout(300_000 + deploys * 5_000);

describeWith("rsync", () =>
  describeWith("nginx", (program) => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchChromium();
    });
    afterAll(() => browser.close());

    test(`${deploys} deploys in a row, each with another text and style, under readers and open tabs: nothing is ever missing, or another release's`, async () => {
      const root = testFolder();
      const target = folderTarget(localPlace(root), { keep: 3 });
      const put = async (release: Release) => (await target.plan(release)).apply(new NotedReport());
      let live = 0;
      await put(await tabSite("look-0"));
      const server = await startNginx(program, join(root, "current"), join(root, "current"));

      let going = true;
      let requests = 0;
      const looks = new Set<string>();
      const faults: string[] = [];
      const get = async (path: string): Promise<string> => {
        const { status, body } = await ask(server.origin, path);
        requests += 1;
        if (status !== 200) faults.push(`${status} ${path}`);
        return body.toString();
      };
      /** Reads pages, and what they name: at once, and, as an open tab does, once more later. */
      const read = async (patience: number): Promise<void> => {
        while (going) {
          for (const page of tabPages) {
            const html = await get(page);
            const [, own = "?"] = /data-look="(look-\d+)"/.exec(html) ?? [];
            const named = [...html.matchAll(/(?:href|src)="(\/[^"]+\.\w+)"/g)].map(
              ([, path = ""]) => path,
            );
            if (named.length !== 4) faults.push(`half a page: ${page}`);
            for (const wait of [0, patience]) {
              await pause(wait);
              for (const path of named) {
                const text = await get(path);
                const [, look = "?"] = /(look-\d+)/.exec(text) ?? [];
                looks.add(look);
                if (look !== own) faults.push(`${page} is ${own}, and ${path} is ${look}`);
              }
            }
          }
        }
      };
      const deployAll = async (): Promise<void> => {
        try {
          for (let round = 1; round <= deploys; round += 1) {
            await put(await tabSite(`look-${round}`));
            live = round;
          }
        } finally {
          going = false;
        }
      };
      const inTab = () =>
        readInTab(browser, server.origin, { going: () => going, live: () => live });
      let tabs: Tab[];
      try {
        [, , , ...tabs] = await Promise.all([deployAll(), read(0), read(1500), inTab(), inTab()]);
      } finally {
        going = false;
        await server.close();
      }
      for (const tab of tabs) {
        expect(tab.faults).toEqual([]);
        expect(tab.looks.size).toBeGreaterThan(deploys / 10);
        expect(tab.outdated).toBeGreaterThan(deploys / 10);
      }
      expect(faults).toEqual([]);
      expect(looks).not.toContain("?");
      expect(looks.size).toBeGreaterThan(deploys / 2);
      expect(requests).toBeGreaterThan(deploys * 10);
    });
  }),
);
