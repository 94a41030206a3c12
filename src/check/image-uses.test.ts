import { checkedFile } from "./checked-file";
import { imagesOf } from "./image-uses";

const found = (body: string, fields = "title: A") => {
  const bytes = new TextEncoder().encode(`---\n${fields}\n---\n${body}`);
  const file = checkedFile({ path: "posts/a.md", bytes }, "posts/a.md");
  if (!file) throw new Error("expected a file that can be read");
  return imagesOf(file).map(({ src, line, column }) => `${line}:${column} ${src}`);
};

test.each([
  ["Text.", []],
  ["![a](b.png)", ["4:1 b.png"]],
  ["One\n\n> - two ![a](<b c.png> 'title')", ["6:9 b c.png"]],
  ["[![a](b.png)](https://example.com/)", ["4:2 b.png"]],
  ["![a][b] ![b]\n\n[b]: c%20d.png\n[b]: other.png", ["4:1 c%20d.png", "4:9 c%20d.png"]],
  ["![no][where]", []],
  ["`![a](b.png)`\n\n```md\n![a](b.png)\n<img src=a.png>\n```", []],
  ['Text <img alt="a > b" src="c.png">', ["4:6 c.png"]],
  ["<p>\n<IMG src='a.png'>\n<img src=b.png/>\n</p>", ["5:1 a.png", "6:1 b.png/"]],
  ["<!-- <img src=a.png> -->\n<img data-src=b.png>", []],
  ["| a |\n|---|\n| ![a](b.png) |", ["6:3 b.png"]],
])("%j", (body, expected) => {
  expect(found(body)).toEqual(expected);
});

test("the image of the frontmatter counts too", () => {
  expect(found("![a](b.png)", "title: A\nimage: ./cover.jpg")).toEqual([
    "3:8 ./cover.jpg",
    "5:1 b.png",
  ]);
});

test("lines count the same with CRLF", () => {
  expect(found("One\r\n\r\n![a](b.png)")).toEqual(["6:1 b.png"]);
});
