import { answerOf } from "../../tests/support/verify";
import { headerFaults } from "./header-faults";

const expected = {
  "Cache-Control": "public, max-age=0",
  "Strict-Transport-Security": "max-age=100",
  "X-Content-Type-Options": "nosniff",
};
const secure = { secure: true };
const faults = (headers: Record<string, string>, how = secure) =>
  headerFaults(answerOf(headers), expected, how).map((line) => line.split(" ")[0]);

test("all as expected", () => {
  expect(faults({ ...expected, Server: "any", Age: "3" })).toEqual([]);
});

test.each([
  ["Cache-Control", "public, max-age=600"],
  ["X-Content-Type-Options", ""],
  ["Strict-Transport-Security", "max-age=99"],
  ["Strict-Transport-Security", "includeSubDomains"],
])("%s: %s is a fault", (name, value) => {
  expect(faults({ ...expected, [name]: value })).toEqual([name]);
});

test.each(Object.keys(expected))("%s may not be missing", (name) => {
  const headers = Object.fromEntries(Object.entries(expected).filter(([each]) => each !== name));
  expect(faults(headers)).toEqual([name]);
});

test("an owner may promise HTTPS for longer, and over HTTP nobody hears of it", () => {
  const longer = { "Strict-Transport-Security": "max-age=200; includeSubDomains; preload" };
  expect(faults({ ...expected, ...longer })).toEqual([]);
  const { "Strict-Transport-Security": _, ...others } = expected;
  expect(faults(others, { secure: false })).toEqual([]);
});

test("cookies, and being kept out of search engines, are what nobody asked for", () => {
  const more = { "Set-Cookie": "a=b", "X-Robots-Tag": "noindex" };
  expect(faults({ ...expected, ...more })).toEqual(["Set-Cookie", "X-Robots-Tag"]);
  const asked = { ...expected, "X-Robots-Tag": "noindex" };
  expect(headerFaults(answerOf(asked), asked, secure)).toEqual([]);
});

test("a type is looked at elsewhere", () => {
  expect(headerFaults(answerOf(), { "Content-Type": "text/css" }, secure)).toEqual([]);
});
