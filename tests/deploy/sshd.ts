import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { type Place, sshPlace } from "../../src/deploy/place";
import { describeWith } from "../server/installed";
import { freePort, startProgram } from "../server/program";
import { testFolder } from "../support/test-folder";

/**
 * Describes tests over a real ssh and sshd on this machine, with keys and a configuration that live as long as they do.
 */
export function describeWithSshd(tests: (placeOf: (folder: string) => Place) => void): void {
  describeWith("sshd", (program) => {
    let sshd: Sshd;
    beforeAll(async () => {
      sshd = await startSshd(program);
    });
    afterAll(() => sshd.close());
    tests((folder) => sshPlace({ host: "127.0.0.1", port: sshd.port, folder }, sshd.ssh));
  });
}

export interface Sshd {
  readonly port: string;
  /** A program that calls ssh with what it needs to get there. */
  readonly ssh: string;
  close(): Promise<void>;
}

/** @param environment what its sessions find in theirs */
export async function startSshd(
  program: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Sshd> {
  const folder = testFolder();
  const port = await freePort();
  for (const key of ["host", "user"])
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", join(folder, key)]);
  const pairs = Object.entries(environment).map(([name, value]) => `"${name}=${value}"`);
  if (process.getuid?.() === 0) mkdirSync("/run/sshd", { recursive: true });
  writeFileSync(
    join(folder, "sshd_config"),
    `ListenAddress 127.0.0.1:${port}
HostKey ${join(folder, "host")}
AuthorizedKeysFile ${join(folder, "user.pub")}
StrictModes no
UsePAM no
PidFile none
MaxStartups 100
${pairs.length > 0 ? `SetEnv ${pairs.join(" ")}\n` : ""}`,
  );
  writeFileSync(
    join(folder, "ssh_config"),
    `User ${userInfo().username}
IdentityFile ${join(folder, "user")}
IdentitiesOnly yes
StrictHostKeyChecking no
UserKnownHostsFile /dev/null
LogLevel ERROR
`,
  );
  const ssh = join(folder, "ssh");
  writeFileSync(ssh, `#!/bin/sh\nexec ssh -F '${join(folder, "ssh_config")}' "$@"\n`);
  chmodSync(ssh, 0o755);
  const close = await startProgram(program, ["-D", "-e", "-f", join(folder, "sshd_config")], port);
  return { port: `${port}`, ssh, close };
}
