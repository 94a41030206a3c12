import { testManifest } from "../../tests/support/host-releases";
import { answerOf } from "../../tests/support/verify";
import { hosts } from "../deploy/hosts";
import { everything } from "../release/host-answers";
import { redirectPages } from "../release/redirect-pages";
import { oldRequests } from "./old-requests";

const manifest = testManifest({}, "/blog");
const site = (host = everything) => ({
  manifest,
  host,
  rules: manifest.headers,
  files: new Map(),
  base: "https://rung.example/blog",
});
const moved = (location: string) => answerOf({ location }, "", 301);

test("every former address is asked for, with and without its slash", () => {
  const requests = oldRequests(site(), Number.POSITIVE_INFINITY);
  expect(requests.map(({ path }) => path).sort()).toEqual([
    "/gone",
    "/gone/",
    "/old",
    "/old.html",
    "/old/",
  ]);
  expect(oldRequests(site(), 3)).toHaveLength(3);
});

test.each([
  ["/old", moved("/blog/x/"), moved("/x/")],
  ["/old/", moved("https://rung.example/blog/x/"), answerOf({}, "", 404)],
  ["/old.html", moved("https://other.example/"), moved("/blog/x/")],
  ["/gone/", answerOf({}, "", 410), answerOf({}, "", 404)],
])("%s leads where it should, or says that it does not", (path, right, wrong) => {
  const request = oldRequests(site(), 9).find((each) => each.path === path);
  expect(request?.faults(right)).toEqual([]);
  expect(request?.faults(wrong)).toHaveLength(1);
});

test("GitHub Pages sends a page that leads on, and 404 where a page is gone", () => {
  const requests = oldRequests(site(hosts["github-pages"].answers), 9);
  expect(requests.map(({ path }) => path).sort()).toEqual([
    "/gone",
    "/gone/",
    "/old.html",
    "/old/",
  ]);
  const faults = (path: string, body: string, status: number) =>
    requests.find((each) => each.path === path)?.faults(answerOf({}, body, status));
  const page = redirectPages(manifest)["old/index.html"] ?? "";
  expect(page).toContain("https://rung.example/blog/x/");
  expect(faults("/old/", page, 200)).toEqual([]);
  expect(faults("/old/", page, 404)).toHaveLength(1);
  expect(faults("/old/", page.replace("/x/", "/y/"), 200)).toHaveLength(1);
  expect(faults("/gone/", "", 404)).toEqual([]);
});
