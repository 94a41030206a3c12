import { parseQuery, withinBudget } from "./query";

const pay = { typed: ["salary", "pay", "comp"], present: ["salary", "pay"] };
const layoff = { typed: ["laid off", "lost my job"], present: ["laid off"] };

test.each([
  ["My salary, please!", [["my"], ["salary", "pay"], ["please"]]],
  ["comp", [["comp", "salary", "pay"]]],
  ["I lost my job", [["i"], ["lost my job", "laid off"]]],
  ["salaries? comps", [["salaries"], ["comps", "salary", "pay"]]],
  ["my job", [["my"], ["job"]]],
  ["laid off, Laid off", [["laid off"]]],
  ["don’t entry-level", [["don't"], ["entry-level"]]],
  ["Зарплата 2026", [["зарплата"], ["2026"]]],
  ["?! —", []],
])("%j asks for %j", (question, terms) => {
  expect(parseQuery(question, [pay, layoff])).toEqual(terms);
});

test("a word of two groups brings both along", () => {
  const time = { typed: ["leave", "time off"], present: ["leave", "time off"] };
  const quit = { typed: ["leave", "quit"], present: ["leave", "quit"] };
  expect(parseQuery("leave", [time, quit])).toEqual([["leave", "time off", "quit"]]);
});

describe("where there are many posts", () => {
  const counts = {
    posts: 9000,
    common: { the: 8900, offer: 3000, recru: 2500, money: 900 },
    synonyms: [],
  };

  test("words in nearly every post are not asked for where there are rarer ones", () => {
    const terms = [["the"], ["offer"], ["money"], ["visa"]] as const;
    expect(withinBudget(terms, counts)).toEqual([[["offer"], ["money"], ["visa"]], [["the"]]]);
  });

  test("synonyms are left out when they cost too much", () => {
    const [first] = withinBudget([["offer", "recruiter", "money"]], counts);
    expect(first).toEqual([["offer", "money"]]);
  });

  test("a synonym that many posts have stands in for a word that none has", () => {
    expect(withinBudget([["wage", "the"]], counts)).toEqual([[["wage"]], [["the"]]]);
  });

  test("a common word is asked for when nothing else was typed, or the rest is in no post", () => {
    expect(withinBudget([["the"]], counts)).toEqual([[["the"]]]);
    expect(withinBudget([["the"], ["visa"]], counts)).toEqual([[["visa"]], [["the"]]]);
  });
});

test("where there are few posts, everything is asked for at once", () => {
  const terms = parseQuery("they want my salary expectations", []);
  expect(withinBudget(terms, { posts: 20, common: {}, synonyms: [] })).toEqual([terms]);
});
