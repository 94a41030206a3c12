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
export function withoutQuotes(mail: string): string {
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
