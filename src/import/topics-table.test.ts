import { topicsTable } from "./topics-table";

const known = [
  { id: "negotiation", title: "Asking for more", formerIds: ["pay"], order: 1 },
  { id: "job-search", title: "Job search", formerIds: [], order: 2 },
];
const made = (former: string | undefined, tags: Record<string, number>) => {
  const table = topicsTable("import-topics.yml", former, new Map(Object.entries(tags)), known);
  if ("problems" in table) throw new Error(table.problems.map(({ message }) => message).join());
  return table;
};

test("every tag gets a line, the most used first; one that is called like a topic is filled in", () => {
  const { text, topics } = made(undefined, {
    odd: 1,
    Pay: 2,
    "Job Search": 5,
    "a: b #c": 1,
    "123": 1,
  });
  expect(text.split("\n").filter((line) => !line.startsWith("#"))).toEqual([
    "Job Search: job-search                   # 5 posts",
    "Pay: negotiation                         # 2 posts",
    '"123":                                   # 1 post',
    '"a: b #c":                               # 1 post',
    "odd:                                     # 1 post",
    "",
  ]);
  expect(topics.get("Job Search")).toEqual(["job-search"]);
  expect(topics.get("odd")).toEqual([]);
});

test("the author's lines, order and comments stay; a new tag comes at the end", () => {
  const former = "# mine\nodd: [negotiation, job-search]\nPay:\nunused: negotiation";
  const { text, topics, notes } = made(former, { Pay: 2, odd: 1, new: 1 });
  expect(text).toBe(`${former}\n${"new:".padEnd(40)} # 1 post\n`);
  expect(topics.get("odd")).toEqual(["negotiation", "job-search"]);
  expect(topics.get("Pay")).toEqual([]);
  expect(notes).toEqual([]);
  expect(made(text, { Pay: 2, odd: 1, new: 1 }).text).toBe(text);
});

test("a topic that is not there is told with its place", () => {
  expect(made("# mine\nodd: certs\n", {}).notes).toEqual([
    {
      outcome: "unclear",
      where: "import-topics.yml:2:6",
      message: '"certs" is not in topics.yml; add it there, or write another id',
    },
  ]);
});

test.each([["a: b: c\n"], ["- a\n"], ["a: 1\na: 2\n"]])(
  "a table that cannot be read changes nothing: %j",
  (former) => {
    expect(topicsTable("t.yml", former, new Map(), known)).toMatchObject({
      problems: [{ file: "t.yml", severity: "error" }],
    });
  },
);
