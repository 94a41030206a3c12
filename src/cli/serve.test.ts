import { testFolder } from "../release/test-folder";
import { serve } from "./serve";

const options = { port: 0, pathPrefix: "" };

test("the address names the port and the path prefix, and answers", async () => {
  const directory = testFolder({ "index.html": "home" });
  const server = await serve({ ...options, directory, pathPrefix: "/blog" });
  expect(server.url).toMatch(/^http:\/\/localhost:\d+\/blog\/$/);
  expect(await (await fetch(server.url)).text()).toBe("home");
  await server.close();
  await expect(fetch(server.url)).rejects.toThrow();
});

test("a port that is taken is named, with the way out", async () => {
  const directory = testFolder();
  const server = await serve({ ...options, directory });
  const port = Number(new URL(server.url).port);
  await expect(serve({ ...options, directory, port })).rejects.toThrow(
    `port ${port} is taken; stop the program that uses it, or choose another with --port`,
  );
  await server.close();
});

test.each([
  [
    "no release",
    { directory: "/nowhere/dist" },
    "there is no folder /nowhere/dist to serve; run a build first",
  ],
  ["no such interface", { directory: ".", host: "192.0.2.1" }, "no interface 192.0.2.1"],
])("%s is one clear line", async (_, wrong, message) => {
  await expect(serve({ ...options, ...wrong })).rejects.toThrow(message);
});

test("what has moved is answered with its new address, also where a page leads on for other hosts", async () => {
  const directory = testFolder({ "now/index.html": "now", "old/index.html": "moved" });
  const redirects = [{ from: "/old/", to: "/now/" }];
  const server = await serve({ ...options, directory, redirects });
  for (const path of ["old/", "old", "old/index.html"]) {
    const { status, headers } = await fetch(server.url + path, { redirect: "manual" });
    expect([status, headers.get("location")]).toEqual([301, "/now/"]);
  }
  expect(await (await fetch(`${server.url}old/`)).text()).toBe("now");
  await server.close();
});
