import { testManifest } from "../../tests/support/host-releases";
import { forgettingFor } from "./folder-stale";

const noting = (noted: string) => ({ run: async () => noted });
const former = testManifest();
const next = testManifest({ redirects: [{ from: "/old/", to: "/" }] });

test("Varnish forgets what changed, old addresses included, and what a run before left; no asset", async () => {
  const changes = [
    { kind: "changed" as const, path: "x/index.html", bytes: 1 },
    { kind: "new" as const, path: "app-0123456789abcdef0123.js", bytes: 1 },
  ];
  const forgetting = await forgettingFor(
    noting("/left/\n"),
    { former, next, changes },
    "http://127.0.0.1:1",
  );
  expect(forgetting?.addresses).toEqual([
    "/left/",
    "/old",
    "/old.html",
    "/old/",
    "/x/",
    "/x/index.html",
  ]);
});

test.each([
  ["nothing changed", former, "http://127.0.0.1:1"],
  ["nothing was live", undefined, "http://127.0.0.1:1"],
  ["there is no Varnish", testManifest({ gone: [] }), undefined],
])("Varnish has nothing to forget when %s", async (_, live, varnish) => {
  const turn = { former: live, next: former, changes: [] };
  expect(await forgettingFor(noting(""), turn, varnish)).toBeUndefined();
});
