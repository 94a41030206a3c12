import { policyOrigins } from "./policy-origins";

test.each([
  ["no form", { name: "Rung", author: { id: "editors" }, email: undefined }, []],
  [
    "two, in order",
    {
      searchEngine: { action: "https://search.example/?q" },
      newsletter: { action: "https://lists.example:8443/subscribe" },
    },
    ["https://lists.example:8443", "https://search.example"],
  ],
  [
    "one origin twice",
    { a: { action: "https://a.example/1" }, b: { action: "https://a.example/2" } },
    ["https://a.example"],
  ],
  [
    "no secure site",
    {
      a: { action: "http://a.example/" },
      b: { action: "mailto:a@b.example" },
      c: { action: "/x/" },
    },
    [],
  ],
])("%s", (_, site, forms) => {
  expect(policyOrigins(site)).toEqual({ forms, fetches: [] });
});
