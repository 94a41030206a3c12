import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rulesOn } from "../../tests/support/checked-files";
import { bytes } from "../../tests/support/sources";

test("the example of docs/checks.md works when it is pasted", () => {
  const docs = readFileSync(join(__dirname, "../../docs/checks.md"), "utf8");
  const [, example = ""] = /```markdown\n(<!-- rung-ignore[\s\S]*?)```/.exec(docs) ?? [];
  const text = `---\ntitle: May I?\ndate: 2026-01-02\n---\n\n${example}`;
  const { problems } = rulesOn([{ path: "posts/a/index.md", bytes: bytes(text) }]);
  expect(example).toContain("http://");
  expect(problems).toEqual([]);
});
