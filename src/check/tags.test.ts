import { fileOf } from "../../tests/support/rule-testing";
import { tagsOf } from "./tags";

test.each([
  ['A <b>bold</b> <IMG alt="a > b" src=x>', ["b", "/b", "img"]],
  ["A <!-- <b> --> <i>x</i> `<u>`", ["i", "/i"]],
  ["<script>\nif (a <b> c) x();\n</script>", ["script", "/script"]],
  ["> <div>\n> <p>\n> text\n> </div>", ["div", "p", "/div"]],
  ["<b\n  title='x'>y</b>", ["b", "/b"]],
])("%j", (body, names) => {
  const file = fileOf(body);
  const tags = tagsOf(file);
  expect(tags.map(({ name, closing }) => (closing ? `/${name}` : name))).toEqual(names);
  for (const { start, end } of tags) expect(file.text.slice(start, end)).toMatch(/^<.*>$/s);
});
