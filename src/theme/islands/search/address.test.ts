import { queryOf, requestIn } from "./address";

test.each([
  ["", { question: "", filters: {} }],
  ["?q=a+raise%3F", { question: "a raise?", filters: {} }],
  ["?q=raise&stage=mid&topic=pay", { question: "raise", filters: { stage: "mid", topic: "pay" } }],
  ["?topic=pay", { question: "", filters: { topic: "pay" } }],
])("%j stands for %j and comes back", (query, request) => {
  expect(requestIn(query)).toEqual(request);
  expect(queryOf(request)).toBe(query);
});

test("what is none of ours is left alone", () => {
  expect(requestIn("?utm_source=x&stage=")).toEqual({ question: "", filters: {} });
  expect(queryOf({ question: "  ", filters: {} })).toBe("");
});
