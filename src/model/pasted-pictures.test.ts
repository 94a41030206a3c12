import { pastedPictures } from "./pasted-pictures";

test.each([
  ["![a](data:image/png;base64,iVBORw0KGgo=)", ["png", "iVBORw0KGgo="]],
  ["[image1]: <data:image/jpeg;base64,AAAA>", ["jpg", "AAAA"]],
  ['<img src="data:image/svg+xml;charset=utf-8;base64,PHN2Zy8+">', ["svg", "PHN2Zy8+"]],
  ["![a](data:image/png,raw)", undefined],
  ["![a](picture.png)", undefined],
])("%s", (text, expected) => {
  const [found] = pastedPictures(text);
  expect(found && [found.name.replace(/^pasted-[0-9a-f]{8}\./, ""), found.base64]).toEqual(
    expected,
  );
});

test("one picture has one name, another one another", () => {
  const [a, b, c] = pastedPictures(
    ["AAAA", "AAAB", "AAAA"].map((data) => `![x](data:image/png;base64,${data})`).join(" "),
  );
  expect(a?.name).toBe(c?.name);
  expect(a?.name).not.toBe(b?.name);
});
