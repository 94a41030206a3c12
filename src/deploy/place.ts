import { quote } from "./quote";
import { Shell } from "./shell";

/** A folder of this machine or of another that ssh reaches, which holds a site's releases. */
export interface Place {
  /** For messages: `/srv/www`, `ann@host:/srv/www`. */
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
  /** As rsync wants it: `/srv/www/`, `ann@host:/srv/www/`. */
  rsyncFolder(path: string): string;
  /** What rsync needs to get there. */
  readonly rsyncOptions: readonly string[];
  openShell(): Shell;
  /** What runs a script in a shell of its own there: a program and its arguments. */
  command(script: string): readonly string[];
}

export function localPlace(folder: string): Place {
  return {
    name: folder,
    folder,
    rsyncFolder: (path) => `${path}/`,
    rsyncOptions: [],
    openShell: () => new Shell(["sh"]),
    command: (script) => ["sh", "-c", script],
  };
}

/**
 * How ssh gets there is for its own configuration to say: keys, jump hosts, the check of the host's key.
 *
 * @param program the one that is called `ssh` on most machines
 */
export function sshPlace(
  {
    host,
    port,
    folder,
  }: { readonly host: string; readonly port?: string; readonly folder: string },
  program = "ssh",
): Place {
  const command = [
    program,
    ...(port === undefined ? [] : ["-p", port]),
    "-o",
    "ServerAliveInterval=15",
  ];
  // An IPv6 address stands in brackets for rsync, and without them for ssh.
  const sshHost = host.replace(/[[\]]/g, "");
  return {
    name: `${host}:${folder}`,
    folder,
    rsyncFolder: (path) => `${host}:${path}/`,
    rsyncOptions: ["-e", command.join(" ")],
    openShell: () => new Shell([...command, "--", sshHost, "sh"]),
    command: (script) => [...command, "--", sshHost, `sh -c ${quote(script)}`],
  };
}
