import { answerOf } from "../../tests/support/verify";
import { redirectFaults } from "./redirect-faults";

const asked = "https://rung.example/blog/old/";
const moved = { statuses: [301], to: "https://rung.example/blog/x/" };

test.each([
  [301, "/blog/x/", moved],
  [301, "../x/", moved],
  [301, "https://rung.example/blog/x/", moved],
  [308, "/blog/x/", { ...moved, statuses: [301, 308] }],
  [301, "/blog/%D0%BA/", { ...moved, to: "https://rung.example/blog/к/" }],
  [410, undefined, { statuses: [410] }],
] as const)("%i to %s is as it should be", (status, location, expected) => {
  expect(redirectFaults(answer(status, location), expected, asked)).toEqual([]);
});

test.each([
  [200, undefined, moved, "the status is 200, expected 301 to https://rung.example/blog/x/"],
  [302, "/blog/x/", moved, "the status is 302, expected 301"],
  [308, "/y/", { ...moved, statuses: [301, 308] }, "it leads to /y/, expected https://"],
  [301, "/x/", moved, "it leads to /x/, expected https://rung.example/blog/x/"],
  [301, "/blog/x/#top", moved, "it leads to /blog/x/#top"],
  [301, "https://", moved, "it leads to https://, expected"],
  [301, undefined, moved, "it leads to nowhere"],
  [404, undefined, { statuses: [410] }, "the status is 404, expected 410;"],
] as const)("%i to %s: %s", (status, location, expected, fault) => {
  expect(redirectFaults(answer(status, location), expected, asked)).toEqual([
    expect.stringContaining(fault),
  ]);
});

function answer(status: number, location: string | undefined) {
  return answerOf(location === undefined ? {} : { location }, "", status);
}
