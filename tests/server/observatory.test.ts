import { execFile, execFileSync } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { testFolder } from "../../src/release/test-folder";
import { kindsOfPages } from "../browser/kinds";
import { fixtureSite, project } from "../fixture-site/places";
import { describeWith } from "./installed";
import { freePort } from "./program";
import { type RealServer, startNginx } from "./servers";

interface Verdict {
  readonly grade: string;
  readonly score: number;
  readonly verified: boolean;
  readonly lost: readonly unknown[];
}

describeWith("nginx", (program) => {
  let server: RealServer;
  let found: Record<string, Verdict>;
  const paths = [...kindsOfPages.map(([, path]) => path), "/nothing"];

  beforeAll(async () => {
    const folder = testFolder();
    const certificate = join(folder, "certificate.pem");
    const key = join(folder, "key.pem");
    const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
    const files = ["-keyout", key, "-out", certificate];
    execFileSync(
      "openssl",
      ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", ...subject, ...files],
      { stdio: "pipe" },
    );
    const port = await freePort();
    server = await startNginx(program, fixtureSite, fixtureSite, { port, certificate, key });
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(__dirname, "observatory-scan.mjs"), String(server.port), String(port), ...paths],
      { cwd: project, env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate } },
    );
    found = JSON.parse(stdout);
  });
  afterAll(() => server?.close());

  test.each(paths)("Mozilla's Observatory gives %s an A+ and at least 130 points", (path) => {
    expect(found[path]).toMatchObject({ grade: "A+", lost: [], verified: true });
    expect(found[path]?.score).toBeGreaterThanOrEqual(130);
  });
});
