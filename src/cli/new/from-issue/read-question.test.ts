import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { formLabels, textLabels } from "./issue-form";
import { readQuestion } from "./read-question";

const read = (text: string, encoding: BufferEncoding = "utf8") =>
  readQuestion(Buffer.from(text, encoding));

/** The question without the note on top. */
const textOf = async (mail: string, encoding?: BufferEncoding) =>
  (await read(mail, encoding))?.question.replace(/^<!-- Look [^>]*-->\n*/, "");

const form = `### Your question, in one sentence

May I ask?

### What happened, or what do you have to decide?

I have an offer.
<!-- a hint of the form -->
\`\`\`
### not a heading
\`\`\`

### What have you tried or thought of so far?

_No response_

### Which country do you work in?

US

### How may we describe you?

A nurse

### Anything else?

It is **urgent**.

### Before you send

- [X] I know that this is public, and it names nobody.
- [x] It may be published.
`;

test("an issue form fills the fields and the question", async () => {
  const { question = "", ...fields } = (await read(form.replaceAll("\n", "\r\n"))) ?? {};
  expect(fields).toEqual({ title: "May I ask?", region: "US", askedBy: "A nurse" });
  expect(question.split("\n\n").slice(1).join("\n\n")).toBe(
    "I have an offer.\n\n```\n### not a heading\n```\n\n<!-- Anything else? -->\n\nIt is **urgent**.",
  );
});

test("what gh prints of an issue is read too", async () => {
  const { title } =
    (await read(
      "title:\tQuestion: May I?\nstate:\tOPEN\nauthor:\tada-m\nlabels:\t\n--\nSome text.\n",
    )) ?? {};
  expect(title).toBe("May I?");
  expect((await read("title:\tMay I?\nauthor:\tada-m\n--\nSome text.\n"))?.question).not.toContain(
    "ada-m",
  );
});

test("the form that GitHub shows has the labels that are read", () => {
  const file = join(process.cwd(), ".github/ISSUE_TEMPLATE/question.yml");
  const { body } = parse(readFileSync(file, "utf8")) as {
    body: { type: string; attributes: { label?: string; value?: string } }[];
  };
  const labels = body.flatMap(({ type, attributes: { label } }) =>
    label === undefined || type === "checkboxes" ? [] : [label],
  );
  expect(labels.sort()).toEqual([...Object.values(formLabels), ...textLabels].sort());
  expect(body[0]?.attributes.value).toContain("public");
});

const headers =
  "From: Ada Marsh <ada@example.org>\nSubject: Re: May I ask?\nDate: Tue, 24 Nov 2026 10:00:00 +0100\n";

test("a mail gives its subject and its text, and none of its headers", async () => {
  const question = await read(`${headers}\nHello,\n\nI have an offer.\n`);
  expect(question?.title).toBe("May I ask?");
  expect(question?.question).toMatch(/^<!-- Look .*-->\n\nHello,\n\nI have an offer\.$/);
});

test.each<[string, string, string, BufferEncoding?]>([
  [
    "quoted-printable",
    "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nCaf=C3=A9, and a long=\n line.",
    "Café, and a long line.",
  ],
  [
    "base64",
    `Content-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: base64\n\n${Buffer.from("Grüße, 职").toString("base64")}\n`,
    "Grüße, 职",
  ],
  [
    "Latin-1 bytes",
    "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\ncaf\u00e9",
    "café",
    "latin1",
  ],
  ["UTF-8 bytes", "Content-Type: text/plain; charset=utf-8\n\ncafé", "café"],
  [
    "several parts",
    'MIME-Version: 1.0\nContent-Type: multipart/mixed;\n boundary="b1"\n\npreamble\n--b1\nContent-Type: multipart/alternative; boundary=b2\n\n--b2\nContent-Type: text/html\n\n<p>HTML</p>\n--b2\nContent-Type: text/plain\n\nPlain.\n--b2--\n--b1\nContent-Type: text/plain\nContent-Disposition: attachment\n\nA contract.\n--b1--\n',
    "Plain.",
  ],
  [
    "HTML alone",
    "Content-Type: text/html; charset=utf-8\n\n<p>One.</p><p>Two &amp; three.</p>",
    "One.\n\nTwo & three.",
  ],
  [
    "flowed lines",
    "Content-Type: text/plain; format=flowed\n\nA long \nline.\n\nAnother.",
    "A long line.\n\nAnother.",
  ],
])("a mail in %s", async (...[, rest, expected, encoding]) => {
  expect(await textOf(headers + rest, encoding)).toBe(expected);
  expect(await textOf((headers + rest).replaceAll("\n", "\r\n"), encoding)).toBe(expected);
});

test("a subject in encoded words is read", async () => {
  const subject = "=?utf-8?Q?Darf_ich_?=\n =?UTF-8?B?ZnLDvGhlcg==?=?";
  expect((await read(`From: a@b.example\nSubject: ${subject}\n\nText.`))?.title).toBe(
    "Darf ich früher?",
  );
});

test.each([
  ["a signature", "I ask.\n\n-- \nAda Marsh\nContoso Ltd", "I ask."],
  [
    "a quotation",
    "I ask.\n\nOn Mon, 23 Nov 2026 at 10:00, Ben <ben@example.org>\nwrote:\n> You did.\n> Yes.",
    "I ask.",
  ],
  ["quoted lines", "> You did?\nI ask.\n> Yes.", "I ask."],
  ["the original message", "I ask.\n\n-----Original Message-----\nFrom: Ben", "I ask."],
  ["a closing with a name", "I ask.\n\nMany thanks,\nAda", "I ask."],
  ["what a telephone adds", "I ask.\n\nSent from my iPhone", "I ask."],
])("%s is cut from a mail", async (_, text, expected) => {
  expect(await textOf(`${headers}\n${text}\n`)).toBe(expected);
});

test.each([
  ["Thanks to a friend I got an interview.\n\nNow what?"],
  ["On 3 days of 5 I work late.\n\nHe wrote: no."],
])("%j is not mistaken for an end", async (text) => {
  expect(await textOf(`${headers}\n${text}\n`)).toBe(text);
});

test.each([
  ["write to ada@example.org or <mailto:a.b@c.example>", "an e-mail address"],
  ["call +1 (555) 010-9999 or 555-010-9999", "a phone number"],
  ["see https://www.linkedin.com/in/ada-m/", "a profile"],
  ["ask @ada-m", "an account"],
  ["I am Ada Marsh", "a name"],
])("%s: surely private, and left out", async (text, what) => {
  const question = (await textOf(`${headers}\n${text}\n`)) ?? "";
  expect(question).toContain(`<!-- left out: ${what} -->`);
  expect(question).not.toMatch(/example|555|ada/i);
});

test("what may be private is named for the author, and stays", async () => {
  const text =
    "I, Ada, earn $143,500 at Contoso Ltd under Dr. Stone in Porto since March 3. In 2026 I asked 12 people.";
  const { question = "" } = (await read(`${headers}\n${text}\n`)) ?? {};
  for (const doubt of ["Ada", "$143,500", "Contoso Ltd", "Dr. Stone", "Porto", "March 3"]) {
    expect(question).toContain(`"${doubt}"`);
  }
  expect(question).not.toMatch(/"2026"|"12"/);
  expect(question).toContain(text);
});

test.each([
  ["text\n---\nmore", "text\n\\---\nmore"],
  ["# Answer\n\nno", "### Answer\n\nno"],
  ["one <!-- never closed", "one \\<!-- never closed"],
  ["```\ncode", "```\ncode\n```"],
])("%j cannot leave its part of the post", async (text, expected) => {
  expect(await textOf(`${headers}\n${text}\n`)).toBe(expected);
});

test.each([[""], ["\n\n"], ["### Before you send\n\n- [x] yes\n"]])(
  "%j asks nothing",
  async (text) => {
    expect(await read(text)).toBeUndefined();
  },
);

test("a mail in an mbox file is read", async () => {
  const { title, question } =
    (await read(`From ada@example.org Tue Nov 24 10:00:00 2026\n${headers}\nI ask.\n`)) ?? {};
  expect(title).toBe("May I ask?");
  expect(question).toMatch(/\n\nI ask\.$/);
});

test("a mail that was forwarded as an attachment is not read", async () => {
  const mail =
    "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nI ask.\n--b\nContent-Type: message/rfc822\n\nSubject: Secret\n\nText.\n--b--\n";
  expect(await textOf(headers + mail)).toBe("I ask.");
});

const nested = (levels: number): string =>
  levels === 0
    ? "\nI ask.\n"
    : `Content-Type: multipart/mixed; boundary=b${levels}\n\n--b${levels}\n${nested(levels - 1)}--b${levels}--\n`;

test("parts inside parts are read to a depth, and refused soon beyond it", async () => {
  expect(await textOf(headers + nested(10))).toBe("I ask.");
  const start = performance.now();
  for (const levels of [28, 5000]) {
    await expect(textOf(headers + nested(levels))).rejects.toThrow(/^expected a mail that can be/);
  }
  expect(performance.now() - start).toBeLessThan(1000);
});

test("a mail larger than any server lets through is refused", async () => {
  await expect(textOf(`${headers}\n${"a".repeat(26_000_000)}`)).rejects.toThrow(
    "expected a mail of at most 25 MB, got 27 MB; save it without its attachments",
  );
});
