import { applyEdits } from "../../src/check/apply-edits";
import { checkedFile } from "../../src/check/checked-file";
import type { CheckedFile, FileRule } from "../../src/check/rule";
import { bytes } from "./sources";

/** For tests: a post, or another file, whose body begins on its fourth line. */
export function fileOf(body: string, path = "posts/x/index.md", fields = "title: A"): CheckedFile {
  const file = checkedFile({ path, bytes: bytes(`---\n${fields}\n---\n${body}`) }, path);
  if (!file) throw new Error("the model cannot read this file");
  return file;
}

/** For tests: the pieces of a file that a rule reports. */
export function reported(rule: FileRule, file: CheckedFile): string[] {
  return Array.from(rule.check(file), ({ start, end }) => file.text.slice(start, end));
}

/** For tests: a body after all of a rule's fixes. */
export function repaired(rule: FileRule, body: string): string {
  const file = fileOf(body);
  const edits = Array.from(rule.check(file), ({ fix }) => fix ?? []).flat();
  return applyEdits(file.text, edits).slice(file.bodyStart);
}
