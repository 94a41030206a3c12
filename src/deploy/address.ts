import { fileURLToPath } from "node:url";
import { isPlainPath } from "../model/plain-path";
import { UsageError } from "../model/usage-error";
import { printable } from "./shell";

/** Where a release goes, read from the command line. */
export type Address =
  /** A folder of this machine, absolute. */
  | { readonly kind: "file"; readonly folder: string }
  /** `host` may carry a user: `ann@host`. The folder is absolute. */
  | { readonly kind: "ssh"; readonly host: string; readonly port?: string; readonly folder: string }
  /** The prefix has no slash at either end; `""` where there is none. */
  | { readonly kind: "s3"; readonly bucket: string; readonly prefix: string }
  | { readonly kind: "netlify" | "cloudflare" | "github-pages" };

const forms =
  "file:///srv/www, ssh://host/srv/www, s3://bucket, s3://bucket/prefix, netlify, cloudflare or github-pages";

/** A target in a message: without a password, and in one line. */
const shown = (target: string): string => printable(target.replace(/\/\/[^/]*@/, "//…@"));

/**
 * Reads TARGET.
 *
 * @throws {UsageError} when it is none, or holds what a shell on the other side could misread
 */
export function parseAddress(target: string): Address {
  if (target === "netlify" || target === "cloudflare" || target === "github-pages")
    return { kind: target };
  const url = URL.canParse(target) ? new URL(target) : undefined;
  switch (url?.protocol) {
    case "file:":
      return fileAddress(target, url);
    case "ssh:":
      return sshAddress(target, url);
    case "s3:":
      return s3Address(target);
    default:
      throw new UsageError(`"${shown(target)}" is no place to deploy to; expected ${forms}`);
  }
}

function fileAddress(target: string, url: URL): Address {
  if (url.host !== "" || !/^file:\/\/\//.test(target))
    throw new UsageError(
      `"${shown(target)}" names a host or no whole path; expected three slashes and a whole path: file:///srv/www`,
    );
  return { kind: "file", folder: wholeFolder(target, pathOf(target, url)) };
}

function pathOf(target: string, url: URL): string {
  try {
    return fileURLToPath(url);
  } catch {
    throw new UsageError(
      `"${target}" has an encoded slash, which no folder's name can have; write it as it is`,
    );
  }
}

/** No part may be read as an option of ssh, or as more than a word by a shell. */
function sshAddress(target: string, url: URL): Address {
  const { hostname, username, password, port } = url;
  if (password !== "")
    throw new UsageError(
      `"${url.hostname}" has a password in its address; use an SSH key, and leave the password out`,
    );
  const isHost = /^(?:[a-z0-9][\w.-]*|\[[0-9a-f:]+\])$/i.test(hostname);
  if (!isHost || !/^(?:\w[\w.-]*)?$/.test(username))
    throw new UsageError(
      `"${target}" has no host that ssh could reach; expected ssh://host/srv/www`,
    );
  if (!/^[\w./~+@=,-]*$/.test(url.pathname))
    throw new UsageError(
      `the folder of "${target}" has a character that shells read in their own way; use letters, digits and . _ - / only`,
    );
  return {
    kind: "ssh",
    host: username === "" ? hostname : `${username}@${hostname}`,
    ...(port !== "" && { port }),
    folder: wholeFolder(target, url.pathname),
  };
}

/** A bucket's name may be none that a URL's host can have, so this is read by hand. */
function s3Address(target: string): Address {
  const [, bucket = "", prefix = ""] = /^s3:\/\/([^/]*)\/?(.*?)\/?$/.exec(target) ?? [];
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    throw new UsageError(
      `"${shown(`//${bucket}`).slice(2)}" cannot be the name of a bucket: 3 to 63 small letters, digits, dots and dashes`,
    );
  if (prefix !== "" && !isPlainPath(prefix))
    throw new UsageError(
      `"${printable(prefix)}" cannot be the prefix in a bucket; expected names with one slash between them, and no . or .. among them`,
    );
  return { kind: "s3", bucket, prefix };
}

function wholeFolder(target: string, path: string): string {
  const folder = path.replace(/\/+$/, "");
  if (/\p{Cc}/u.test(folder))
    throw new UsageError(
      `"${target}" has a line break or another control character; name the folder otherwise`,
    );
  if (folder === "" || folder.split("/").includes(".."))
    throw new UsageError(
      `"${target}" names the whole disk; expected a folder for the site alone: ${target.replace(/\/*$/, "")}/srv/www`,
    );
  return folder;
}
