import { findChromium } from "./chromium";

const named = process.env.CHROMIUM_PATH;
afterEach(() => {
  if (named === undefined) delete process.env.CHROMIUM_PATH;
  else process.env.CHROMIUM_PATH = named;
});

test("the Chromium that the environment names is taken before any other", () => {
  process.env.CHROMIUM_PATH = process.execPath;
  expect(findChromium()).toBe(process.execPath);
});

test("a name that leads nowhere is said in one line, and no other is taken instead", () => {
  process.env.CHROMIUM_PATH = "/nowhere/chromium";
  expect(findChromium).toThrow(
    /^CHROMIUM_PATH is \/nowhere\/chromium, where there is no program.*$/,
  );
});
