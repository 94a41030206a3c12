import { testManifest } from "../../tests/support/host-releases";
import type { ManifestSources } from "../release/manifest";
import { changedRedirects } from "./changed-redirects";

type Old = Pick<ManifestSources, "redirects" | "gone">;

const toX: Old = { redirects: [{ from: "/old/", to: "/x/" }], gone: [] };
const toHome: Old = { redirects: [{ from: "/old/", to: "/" }], gone: [] };
const isGone: Old = { redirects: [], gone: ["/old/"] };
const nothing: Old = { redirects: [], gone: [] };
const file: Old = { redirects: [{ from: "/old.html", to: "/x/" }], gone: [] };
const named: Old = { redirects: [{ from: "/größe (1)/", to: "/x/" }], gone: [] };

test.each<[string, Old, Old, string[]]>([
  ["the same target", toX, toX, []],
  ["another target", toX, toHome, ["/old", "/old/"]],
  ["gone now", toX, isGone, ["/old", "/old/"]],
  ["no longer gone", isGone, toX, ["/old", "/old/"]],
  ["removed", toX, nothing, ["/old", "/old/"]],
  ["no longer said to be gone", isGone, nothing, ["/old", "/old/"]],
  ["new, perhaps where a page was", nothing, toX, ["/old", "/old/"]],
  ["the address of a file, which has no slash", file, nothing, ["/old.html"]],
  ["encoded as readers ask", named, nothing, ["/gr%C3%B6%C3%9Fe%20(1)", "/gr%C3%B6%C3%9Fe%20(1)/"]],
  ["one of two", { ...file, gone: ["/old/"] }, file, ["/old", "/old/"]],
])("an old address that is answered otherwise: %s", (_, former, next, addresses) => {
  expect(changedRedirects(testManifest(former), testManifest(next))).toEqual(addresses);
});

test("under a path prefix", () => {
  const [former, next] = [toX, toHome].map((old) => testManifest(old, "/blog"));
  expect(former && next && changedRedirects(former, next)).toEqual(["/blog/old", "/blog/old/"]);
});
