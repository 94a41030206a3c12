import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { testFolder } from "../support/test-folder";

/** Makes a certificate for `localhost` that nobody has signed but itself. @returns the paths of its PEM files */
export function testCertificate(days: number): {
  readonly certificate: string;
  readonly key: string;
} {
  const folder = testFolder();
  const certificate = join(folder, "certificate.pem");
  const key = join(folder, "key.pem");
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  const files = ["-keyout", key, "-out", certificate];
  execFileSync("openssl", ["req", "-x509", "-days", `${days}`, ...kind, ...subject, ...files], {
    stdio: "pipe",
  });
  return { certificate, key };
}
