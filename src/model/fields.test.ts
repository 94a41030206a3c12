import type { z } from "zod";
import { dateIn, identifier, listOf, oneLine, reference, text, webAddress } from "./fields";

const read = (schema: z.ZodType, value: unknown) => {
  const result = schema.safeParse(value);
  return result.success ? result.data : "refused";
};

test.each([
  [text(), " two\n lines ", "two lines"],
  [text(), "", "refused"],
  [text(), 3, "refused"],
  [reference(), "/other-slug/", "other-slug"],
  [reference(), "cafe\u0301", "café"],
  [identifier(), "first-job", "first-job"],
  [identifier(), "First Job", "refused"],
  [listOf(text()), "one", ["one"]],
  [listOf(text()), ["one", "two"], ["one", "two"]],
  [listOf(text()), { a: 1 }, "refused"],
  [webAddress(), "https://example.com/", "https://example.com/"],
  [webAddress(), "javascript:alert(1)", "refused"],
  [dateIn("Asia/Tokyo"), "2026-03-04", "2026-03-03T15:00:00.000Z"],
  [dateIn("UTC"), "2026-02-30", "refused"],
])("%#: a value is read or refused", (schema, value, expected) => {
  expect(read(schema, value)).toEqual(expected);
});

test("text loses control characters and half surrogates", () => {
  expect(oneLine("a\u0000b\u2028c \uD800d\u00A0e")).toBe("a b c \uFFFDd\u00A0e");
});
