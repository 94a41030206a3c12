import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { folderTarget } from "../../src/deploy/folder-target";
import { localPlace } from "../../src/deploy/place";
import type { Release } from "../../src/deploy/target";
import { testFolder } from "../../src/release/test-folder";
import { ask } from "../server/client";
import { describeWith } from "../server/installed";
import { startNginx } from "../server/servers";
import { builtSite, NotedReport } from "./site";

const deploys = Number(process.env.RUNG_DEPLOYS ?? 20);
jest.setTimeout(60_000 + deploys * 5_000);

describeWith("nginx", (program) => {
  test(`${deploys} deploys in a row, each with another text and style, under readers: nothing is ever missing`, async () => {
    const root = testFolder();
    const target = folderTarget(localPlace(root), { keep: 3 });
    const put = async (release: Release) => (await target.plan(release)).apply(new NotedReport());
    const site = (round: number) =>
      builtSite({ look: `look-${round}`, pages: { x: `text ${round}`, y: "same" } });
    await put(await site(0));
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
        for (const page of ["/", "/x/", "/y/"]) {
          const html = await get(page);
          const named = [...html.matchAll(/(?:href|src)="(\/[^"]+)"/g)].map(
            ([, path = ""]) => path,
          );
          if (named.length !== 2) faults.push(`half a page: ${page}`);
          for (const wait of [0, patience]) {
            await pause(wait);
            for (const path of named) {
              const text = await get(path);
              const [, look = "?"] = /(look-\d+)/.exec(text) ?? [];
              looks.add(look);
            }
          }
        }
      }
    };
    const deployAll = async (): Promise<void> => {
      try {
        for (let round = 1; round <= deploys; round += 1) await put(await site(round));
      } finally {
        going = false;
      }
    };
    try {
      await Promise.all([deployAll(), read(0), read(0), read(1500)]);
    } finally {
      await server.close();
    }
    expect(faults).toEqual([]);
    expect(looks).not.toContain("?");
    expect(looks.size).toBeGreaterThan(deploys / 2);
    expect(requests).toBeGreaterThan(deploys * 10);
  });
});
