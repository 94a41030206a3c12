import { fromHtml } from "hast-util-from-html";
import { toText } from "hast-util-to-text";
import PostalMime, { type Email } from "postal-mime";
import { UsageError } from "../../../model/usage-error";
import type { Asked } from "./asked";
import { tame } from "./tame";

/** A mail with pictures has a few megabytes; few servers let more than this through. */
const mostBytes = 25_000_000;

/** Parts inside parts: mail programs make four levels at most. */
const mostLevels = 20;

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
 * Reads a mail as a program saved it: its subject, its sender's name, and what was written, without what was quoted and without
 * a signature.
 *
 * @throws UsageError when it is larger, or its parts are nested deeper, than mails are
 */
export async function readMail(bytes: Uint8Array): Promise<Asked> {
  if (bytes.length > mostBytes) {
    throw new UsageError(
      `expected a mail of at most ${mostBytes / 1e6} MB, got ${Math.ceil(bytes.length / 1e6)} MB; save it without its attachments`,
    );
  }
  const mail = await parse(bytes);
  const subject = (mail.subject ?? "").replace(/^(?:\s*(?:re|aw|fwd?|wg|question):)+/i, "").trim();
  const sender = (mail.from?.name ?? "").trim();
  const text = mail.text ?? toText(fromHtml(mail.html ?? ""));
  return {
    ...(subject && { title: subject }),
    ...(sender && !sender.includes("@") && { sender }),
    text: tame(withoutQuotes(text.replace(/\r\n?/g, "\n"))),
  };
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: mostLevels,
    });
  } catch (error) {
    throw new UsageError(
      `expected a mail that can be read, got: ${(error as Error).message}; copy its text into a file and name that`,
    );
  }
}

/** A line after which a mail program quotes the mail that is answered. */
const quoteBegins = [
  /^-{2,} ?(?:original|forwarded|ursprüngliche|weitergeleitete) .*-{2,}$/i,
  /^(?:on|am|le|el) (?=.*\d).{6,120}(?:wrote|schrieb.*|écrit|escribió) ?:$/i,
  /^_{20,}$/,
];
const closing =
  /^(?:(?:all |with )?(?:many )?(?:best|kind|warm|thanks|thank you|regards|cheers|sincerely|yours|greetings)[\p{L}' ]{0,40}|mit freundlichen grüßen|viele grüße|lg|vg)[,.!]?$/iu;
const device = /^(?:sent|gesendet|get outlook) (?:from|via|von|for) .{2,60}$/i;

/** What somebody wrote in a mail: without quoted lines, the signature, and a closing with a name. Ends are trimmed. */
function withoutQuotes(mail: string): string {
  const lines = mail.split("\n").map((line) => line.trimEnd());
  // Some programs break the line that introduces a quotation.
  const ends = (line: string, next = "") =>
    line === "--" || quoteBegins.some((sign) => sign.test(line) || sign.test(`${line} ${next}`));
  const end = lines.findIndex((line, place) => ends(line, lines[place + 1]));
  const own = (end === -1 ? lines : lines.slice(0, end)).filter(
    (line) => !line.startsWith(">") && !device.test(line),
  );
  return withoutClosing(own.join("\n").trim()).replace(/\n{3,}/g, "\n\n");
}

/** Without "Best wishes, Ada" at the end: no more than three short lines after it. */
function withoutClosing(text: string): string {
  const lines = text.split("\n");
  const place = lines.findLastIndex((line) => closing.test(line.trim()));
  const after = lines.slice(place + 1).filter((line) => line.trim() !== "");
  const ends = place > 0 && after.length <= 3 && after.every((line) => line.length <= 60);
  return ends ? lines.slice(0, place).join("\n").trim() : text;
}
