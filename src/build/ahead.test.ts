import { getEventListeners } from "node:events";
import { symlinkSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { testFolder, writeFiles } from "../../tests/support/test-folder";
import { renderElsewhere } from "./ahead";

jest.mock("node:os", () => ({
  ...jest.requireActual("node:os"),
  availableParallelism: jest.fn(),
}));

const texts = Array.from({ length: 400 }, (_, index) => ({
  file: `${index}.md`,
  markdown: "",
  parts: true,
}));

test("on a machine of many cores, all processes end when the work is over, by one listener: Node warns of more than ten", async () => {
  jest.mocked(availableParallelism).mockReturnValue(13);
  const siteRoot = testFolder();
  writeFiles(siteRoot, { "src/build/render-texts.ts": "setInterval(() => {}, 1000);" });
  symlinkSync(resolve("node_modules"), `${siteRoot}/node_modules`);
  const over = new AbortController();
  const ended = renderElsewhere(texts, { siteRoot, environment: process.env }, over.signal);
  expect(getEventListeners(over.signal, "abort")).toHaveLength(1);
  over.abort();
  await ended;
});
