import { faultLines } from "./fault-lines";

const at = (message: string, ...paths: string[]) => paths.map((path) => ({ path, message }));

test("what is wrong with many addresses alike is one line, which names three of them", () => {
  expect(
    faultLines([
      ...at("ETag is missing", "/d/", "/c/", "/b/", "/a/", "/e/"),
      ...at("the status is 404", "/b/", "/a/"),
      ...at("the status is 500", "/x/"),
    ]),
  ).toEqual([
    "/a/, /b/, /c/ and 2 more: ETag is missing",
    "/a/, /b/: the status is 404",
    "/x/: the status is 500",
  ]);
});

test("an address that was asked several times is named once; nothing wrong, no line", () => {
  expect(faultLines(at("it is broken", "/a/", "/a/"))).toEqual(["/a/: it is broken"]);
  expect(faultLines([])).toEqual([]);
});
