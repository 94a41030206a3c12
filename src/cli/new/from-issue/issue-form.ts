import type { Asked } from "./asked";
import { tame } from "./tame";

/** The labels of `.github/ISSUE_TEMPLATE/question.yml` that become fields. */
export const formLabels = {
  title: "Your question, in one sentence",
  region: "Which country do you work in?",
  askedBy: "How may we describe you?",
} as const;

/** The labels whose answers are the question's text, one after the other. */
export const textLabels: readonly string[] = [
  "What happened, or what do you have to decide?",
  "What have you tried or thought of so far?",
];

/**
 * Reads what GitHub makes of an issue form: a `###` heading for each label, with the answer below it. Answers to labels that are
 * not ours go into the text under a comment with their label. Also what `gh issue view NUMBER` prints, with its lines of fields.
 *
 * https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms
 */
export function readIssue(markdown: string): Asked {
  const { title, body } = withoutFields(markdown.replace(/\r\n?/g, "\n"));
  const sections = sectionsOf(body).filter(({ text }) => text !== "" && text !== "_No response_");
  const answerTo = (label: string) => sections.find((section) => section.label === label)?.text;
  const fields = Object.entries(formLabels).flatMap(([field, label]) => {
    const answer = answerTo(label);
    return answer === undefined ? [] : [[field, answer.replace(/\s+/g, " ")]];
  });
  const ours: readonly string[] = Object.values(formLabels);
  const text = sections
    .filter(({ label, text }) => !ours.includes(label) && !isConsent(text))
    .map(({ label, text }) => ({ label, text: tame(text) }))
    .map(({ label, text }) =>
      label === "" || textLabels.includes(label)
        ? text
        : `<!-- ${label.replaceAll("--", "-")} -->\n\n${text}`,
    )
    .join("\n\n");
  return { ...(title && { title }), ...Object.fromEntries(fields), text };
}

/** Without the lines that `gh issue view` puts before the text. */
function withoutFields(text: string): { title?: string; body: string } {
  const [fields = ""] = /^title:\t.*\n(?:[a-z]+:.*\n)*--\n/.exec(text) ?? [];
  const [, title = ""] = /^title:\t(.*)/.exec(fields) ?? [];
  const question = title.replace(/^question:\s*/i, "").trim();
  return { ...(question && { title: question }), body: text.slice(fields.length) };
}

function sectionsOf(body: string): { label: string; text: string }[] {
  const sections = [{ label: "", lines: [] as string[] }];
  let fence = "";
  for (const line of body.split("\n")) {
    const [, mark = ""] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === "") fence = mark;
    else if (mark.startsWith(fence)) fence = "";
    const [, label] = fence === "" ? (/^### +(.*?)\s*$/.exec(line) ?? []) : [];
    if (label !== undefined) sections.push({ label, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections.map(({ label, lines }) => ({ label, text: lines.join("\n").trim() }));
}

/** Boxes to tick, and nothing else. */
const isConsent = (text: string): boolean =>
  text.split("\n").every((line) => /^- \[[ xX]\] /.test(line) || line.trim() === "");
