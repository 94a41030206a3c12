import { quote } from "../../model/wording";
import { proseOf } from "../prose";
import type { FileRule } from "../rule";

/** After a letter or a bracket, brackets are an index: `rows[0][1]`. */
const reference = /(?<![\p{L}\p{N}\])\\])!?\[([^[\]\r\n]{1,300})\]\[([^[\]\r\n]{0,300})\]/gu;

export const undefinedReference: FileRule = {
  name: "undefined-reference",
  severity: "warning",
  description:
    "`[text][name]` without a line `[name]: address` is no link, and is shown with its brackets.",
  *check(file) {
    for (const { 0: found, 1: text = "", 2: name = "", index } of proseOf(file).matchAll(
      reference,
    )) {
      if (/^\^|^\d+$|\\$/.test(text) || /^\^|\\$/.test(name)) continue;
      const label = name.trim() === "" ? text : name;
      const message = `there is no address for ${quote(label)}; add a line \`[${label.slice(0, 60)}]: https://…\``;
      yield { start: index, end: index + found.length, message };
    }
  },
};
