import { join } from "node:path";
import { testFolder } from "../../tests/support/test-folder";
import { release } from "../release/release";
import { serve } from "./serve";

async function released(): Promise<string> {
  const folder = testFolder({ "public/index.html": "home" });
  await release({
    publicDirectory: join(folder, "public"),
    staticDirectory: join(folder, "static"),
    outDirectory: join(folder, "dist"),
    pages: ["/"],
    pathPrefix: "",
    siteUrl: "https://rung.example",
  });
  return join(folder, "dist");
}

const options = { port: 0, pathPrefix: "" };

test("the address names the port and the path prefix, and answers", async () => {
  const directory = await released();
  const server = await serve({ ...options, directory, pathPrefix: "/blog" });
  expect(server.url).toMatch(/^http:\/\/localhost:\d+\/blog\/$/);
  expect(await (await fetch(server.url)).text()).toBe("home");
  await server.close();
  await expect(fetch(server.url)).rejects.toThrow();
});

test("a port that is taken is named, with the way out", async () => {
  const directory = await released();
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
    "there is no release in /nowhere/dist to serve; run a build first",
  ],
])("%s is one clear line", async (_, wrong, message) => {
  await expect(serve({ ...options, ...wrong })).rejects.toThrow(message);
});

test("an interface that this machine does not have is named", async () => {
  const wrong = { ...options, directory: await released(), host: "192.0.2.1" };
  await expect(serve(wrong)).rejects.toThrow("no interface 192.0.2.1");
});
