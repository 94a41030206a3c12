import { repaired } from "../../../tests/support/rule-testing";
import { oddSpace } from "./odd-space";

/** A tilde stands for a no-break space. */
const noBreak = (written: string) => written.replaceAll("~", "\u00A0");

test.each([
  ["the next~morning", "the next morning"],
  ["and so,~in time", "and so, in time"],
  ["Done.~ Then", "Done. Then"],
  ["Done. ~Then", "Done. Then"],
  ["##~Question", "## Question"],
  ["-~one\n-~two", "- one\n- two"],
  ["~~Indented", "Indented"],
  ["Trailing~\nspaces", "Trailing\nspaces"],
  ["A break~  \nhere", "A break  \nhere"],
  ["Wide\u2003space", "Wide space"],
  ["`npm~install`", "`npm install`"],
  ["```sh\nnpm~ci\n```", "```sh\nnpm ci\n```"],
  ["the next~day, CRLF~\r\nfollows", "the next day, CRLF\r\nfollows"],
])("%j → %j", (body, meant) => {
  expect(repaired(oddSpace, noBreak(body))).toBe(meant);
});

test.each([
  "10~000 €, 10\u202F000, 5~km, §~5, p.~12, Dr.~Smith, Louis~XIV, I~am",
  "«~voilà~», vraiment~?",
  "5\u2009%, “‘a’\u200A”, one\u2009—\u2009two",
  "你好\u3000世界",
  "1.~Januar",
  "voilÃ~ damaged",
])("%j stays", (body) => {
  expect(repaired(oddSpace, noBreak(body))).toBe(noBreak(body));
});
