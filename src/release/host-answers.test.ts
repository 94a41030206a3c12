import { testManifest } from "../../tests/support/host-releases";
import { headersOf } from "./header-rules";
import { everything, rulesKept } from "./host-answers";

const { headers } = testManifest();
const kept = (headersKept: "all" | "fixed" | "none") =>
  Object.keys(
    headersOf(rulesKept(headers, { ...everything, headers: headersKept }), "/x/index.md"),
  );

test("a host keeps all headers, or all but those that name the path, or none", () => {
  expect(kept("all")).toEqual(Object.keys(headersOf(headers, "/x/index.md")));
  expect(kept("fixed")).toContain("X-Robots-Tag");
  expect(kept("fixed")).not.toContain("Link");
  expect(kept("all")).toContain("Link");
  expect(kept("none")).toEqual([]);
});
