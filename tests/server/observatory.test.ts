import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { kindsOfPages } from "../browser/kinds";
import { fixtureSite, project } from "../fixture-site/places";
import { testCertificate } from "./certificate";
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
    const { certificate, key } = testCertificate(2);
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
