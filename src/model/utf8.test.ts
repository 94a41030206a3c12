import { bytes } from "../../tests/support/sources";
import { decodeUtf8 } from "./utf8";

const joined = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...bytes(part)] : part)));

test("a byte-order mark is no part of the text", () => {
  expect(decodeUtf8("a.md", joined([0xef, 0xbb, 0xbf], "é 🎉"))).toEqual({ text: "é 🎉" });
});

test.each([
  ["Latin-1", joined("a\ncaf", [0xe9], "\n"), 2, 4, "another encoding"],
  ["Latin-1 after real UTF-8", joined("é\né", [0xe9]), 2, 2, "another encoding"],
  ["cut short at its end", joined("ab", [0xe2, 0x82]), 1, 3, "another encoding"],
  ["an overlong form", joined("a", [0xc0, 0xaf]), 1, 2, "another encoding"],
  ["a surrogate", joined("a\n", [0xed, 0xa0, 0x80]), 2, 1, "another encoding"],
  ["UTF-16", joined([0xff, 0xfe], "-", [0]), 1, 1, "UTF-16"],
])("%s is refused at its first wrong byte", (_name, wrong, line, column, encoding) => {
  expect(decodeUtf8("a.md", wrong)).toEqual({
    problem: {
      file: "a.md",
      line,
      column,
      severity: "error",
      rule: "encoding",
      message: `expected UTF-8, but this byte belongs to ${encoding}; save the file as UTF-8`,
    },
  });
});
