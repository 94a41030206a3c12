import { once } from "node:events";
import { type AddressInfo, createServer, type Server } from "node:net";
import { choosePort } from "./choose-port";

const open: Server[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await new Promise((done) => server.close(done));
});

async function taken(host: string, port = 0): Promise<number> {
  const server = createServer().listen(port, host);
  await once(server, "listening");
  open.push(server);
  return (server.address() as AddressInfo).port;
}

test.each(["127.0.0.1", "::1", "0.0.0.0"])(
  "a named port that is taken at %s is refused",
  async (host) => {
    const port = await taken(host);
    await expect(choosePort(port)).rejects.toThrow(
      `port ${port} is taken; stop the program that uses it, or choose another with --port`,
    );
  },
);

test("a named port that is free is taken, and any for 0", async () => {
  const port = await choosePort(0);
  expect(port).toBeGreaterThan(0);
  expect(await choosePort(port)).toBe(port);
});

test("where nobody named one, it is the next free one, and said", async () => {
  const said = jest.spyOn(process.stdout, "write").mockReturnValue(true);
  try {
    // Perhaps somebody else has it already.
    await taken("127.0.0.1", 9000).catch(() => undefined);
    const port = await choosePort(undefined);
    expect(port).toBeGreaterThan(9000);
    expect(said.mock.calls).toEqual([[`Port 9000 is taken; this one listens at ${port}.\n`]]);
  } finally {
    said.mockRestore();
  }
});
