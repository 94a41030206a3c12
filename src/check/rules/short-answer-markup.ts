import { parseMarkdown } from "../../markdown/parse";
import { spanOf } from "../../markdown/span";
import { textField } from "../fields";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";

export const shortAnswerMarkup: FileRule = {
  name: "short-answer-markup",
  severity: "warning",
  description:
    "`shortAnswer` is a sentence or two: HTML, `<words in brackets>` and pictures in it are on no page.",
  *check(file) {
    const field = textField(file, "shortAnswer");
    if (!field) return;
    const tree = parseMarkdown(`# ${field.value}`, { notes: false });
    for (const node of nodesOf(tree, "html", "image", "imageReference")) {
      const { start, end } = spanOf(node);
      const written = `# ${field.value}`.slice(start, end);
      const shown = written.length > 60 ? `${written.slice(0, 60)}…` : written;
      const advice =
        node.type === "html" ? "write `&lt;` in place of `<` to show it" : "put it into the text";
      const message = `\`${shown}\` in the short answer is left out of the page; ${advice}`;
      const at = file.text.indexOf(written, field.start);
      const from = at === -1 ? field.start : at;
      yield { start: from, end: from + written.length, message };
    }
  },
};
