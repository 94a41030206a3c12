import { fromHtml } from "hast-util-from-html";
import { toText } from "hast-util-to-text";
import type { Asked } from "./asked";
import { withoutQuotes } from "./mail-text";
import { tame } from "./tame";

/** Whether a file is a mail: it begins with headers, one of which every mail has. */
export function isMail(text: string): boolean {
  const lines = text.split(/\r?\n/);
  const end = lines.indexOf("");
  const [first = "", ...rest] = lines.slice(0, end === -1 ? lines.length : end);
  const head = /^From /.test(first) ? rest : [first, ...rest];
  return (
    head.every((line) => /^[!-9;-~]+:/.test(line) || /^[ \t]/.test(line)) &&
    head.some((line) => /^(?:from|date|received|message-id|mime-version):/i.test(line))
  );
}

/**
 * Reads a mail as a program saved it (RFC 5322, with MIME as in RFC 2045 and 2047): its subject, its sender's name, and what
 * was written, without what was quoted and without a signature.
 */
export function readMail(bytes: Uint8Array): Asked {
  // One character for each byte, so that every part can be decoded by itself.
  const message = partOf(
    Buffer.from(bytes)
      .toString("latin1")
      .replace(/^From .*\r?\n/, ""),
  );
  const subject = words(message.header("subject"))
    .replace(/^(?:\s*(?:re|aw|fwd?|wg|question):)+/i, "")
    .trim();
  const sender = words(message.header("from"))
    .replace(/<[^>]*>/, "")
    .replace(/["']/g, "")
    .trim();
  return {
    ...(subject && { title: subject }),
    ...(sender && !sender.includes("@") && { sender }),
    text: tame(withoutQuotes(textOf(message) ?? "")),
  };
}

interface Part {
  /** A header's value, unfolded, its bytes as characters; empty where there is none. */
  header(name: string): string;
  readonly body: string;
}

function partOf(source: string): Part {
  const [gap] = /\r?\n\r?\n/.exec(source) ?? [];
  const end = gap === undefined ? source.length : source.indexOf(gap);
  const head = source.slice(0, end).replace(/\r?\n(?=[ \t])/g, "");
  return {
    header: (name) => new RegExp(`^${name}:[ \\t]*(.*)`, "im").exec(head)?.[1]?.trim() ?? "",
    body: source.slice(end + (gap?.length ?? 0)),
  };
}

/** The plain text of a part: its own, else that of the best of the parts inside it. */
function textOf(part: Part): string | undefined {
  const type = part.header("content-type") || "text/plain";
  const disposition = part.header("content-disposition");
  if (/^multipart\//i.test(type)) {
    const boundary = parameter(type, "boundary");
    const parts = boundary === undefined ? [] : partsBetween(part.body, boundary);
    const plain = parts.filter((inner) => !/^text\/html/i.test(inner.header("content-type")));
    return [...plain, ...parts].map(textOf).find((text) => text !== undefined);
  }
  if (/^attachment/i.test(disposition) || !/^text\/(?:plain|html)/i.test(type)) return undefined;
  const bytes = decoded(part.body, part.header("content-transfer-encoding"));
  const text = charactersOf(bytes, parameter(type, "charset")).replace(/\r\n?/g, "\n");
  if (/^text\/html/i.test(type)) return toText(fromHtml(text));
  return /format="?flowed/i.test(type) ? unflowed(text) : text;
}

const partsBetween = (body: string, boundary: string): Part[] =>
  `\n${body}`
    .split(`\n--${boundary}`)
    .slice(1)
    .filter((piece) => !piece.startsWith("--"))
    .map((piece) => partOf(piece.replace(/^[^\n]*\n/, "")));

const parameter = (header: string, name: string): string | undefined => {
  const [, quoted, plain] =
    new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;\\s]*))`, "i").exec(header) ?? [];
  return quoted ?? plain;
};

function decoded(body: string, encoding: string): Buffer {
  if (/base64/i.test(encoding)) return Buffer.from(body, "base64");
  if (!/quoted-printable/i.test(encoding)) return Buffer.from(body, "latin1");
  return fromEquals(body.replace(/[ \t]+$/gm, "").replace(/=\r?\n/g, ""));
}

const fromEquals = (text: string): Buffer =>
  Buffer.from(
    text.replace(/=([\da-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
    "latin1",
  );

/** Bytes as text; in UTF-8, else in Windows-1252, where nobody says in what. */
function charactersOf(bytes: Uint8Array, charset = "utf-8"): string {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** A header's text, with its encoded words as RFC 2047 has them: `=?utf-8?Q?caf=C3=A9?=`. */
function words(header: string): string {
  const joined = header.replace(/\?=\s+=\?/g, "?==?");
  const text = joined.replace(
    /=\?([^?*]+)(?:\*[^?]*)?\?([bq])\?([^?]*)\?=/gi,
    (_, charset: string, how: string, word: string) =>
      charactersOf(
        how.toLowerCase() === "b"
          ? Buffer.from(word, "base64")
          : fromEquals(word.replaceAll("_", " ")),
        charset,
      ),
  );
  return text === header ? charactersOf(Buffer.from(header, "latin1")) : text;
}

/** Lines that were broken only to be short are joined again: RFC 3676. */
const unflowed = (text: string): string =>
  text.replace(/^ /gm, "").replace(/(?<!^--)(?<=\S) \n(?=[^>\n])/gm, " ");
