import { postOf } from "../../../tests/support/sources";
import { dueBetween } from "./due-between";

const since = new Date("2026-11-24T08:00:00Z");
const now = new Date("2026-11-24T09:00:00Z");
const at = (time: string) => `2026-11-24T${time}.000Z`;

test.each([
  ["out before", postOf({ date: at("07:59:59") }), []],
  ["out at the build before", postOf({ date: at("08:00:00") }), []],
  ["out since then", postOf({ date: at("08:00:01") }), ["appears"]],
  ["out at this moment", postOf({ date: at("09:00:00") }), ["appears"]],
  ["out later", postOf({ date: at("09:00:01") }), []],
  ["unlisted", postOf({ date: at("08:30:00"), unlisted: true }), ["appears"]],
  ["a draft", postOf({ date: at("08:30:00"), draft: true }), []],
  ["to be reviewed before", postOf({ reviewBy: at("07:59:59") }), []],
  ["to be reviewed since then", postOf({ reviewBy: at("08:00:00") }), ["review"]],
  ["to be reviewed at this moment", postOf({ reviewBy: at("09:00:00") }), []],
  ["a draft to be reviewed", postOf({ reviewBy: at("08:30:00"), draft: true }), []],
  ["scheduled, to be reviewed", postOf({ date: at("10:00:00"), reviewBy: at("08:30:00") }), []],
])("%s", (_, post, expected) => {
  expect(dueBetween([post], since, now).map(({ what }) => what)).toEqual(expected);
});

test("a longer gap, as after runs that were dropped, loses nothing", () => {
  const posts = [postOf({ date: at("01:00:00") }), postOf({ reviewBy: at("02:00:00") })];
  expect(dueBetween(posts, new Date("2026-11-23T00:00:00Z"), now)).toHaveLength(2);
});
