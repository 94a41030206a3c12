import { testCards, testPost } from "../../../tests/support/output-sources";
import { postCard, shareImage, siteCard } from "./card";

const ladder = [
  { id: "student", title: "Student" },
  { id: "entry", title: "Entry level" },
  { id: "mid", title: "Mid-level" },
];
const post = testPost("first-offer", { stages: ["mid", "entry"] });

test("a post's card shows its title, and its stages from the foot of the ladder up", () => {
  expect(postCard(post, ladder)).toEqual({
    title: "Should I take the first offer?",
    stages: ["Entry level", "Mid-level"],
    rungs: [false, true, true],
  });
});

test("what the picture says stands in its alternative text", () => {
  const cards = testCards();
  expect(shareImage(postCard(post, ladder), cards).alt).toBe(
    "Should I take the first offer? · Entry level, Mid-level · Rung",
  );
  expect(shareImage(siteCard({ tagline: "Straight answers." }, ladder), cards).alt).toBe(
    "Straight answers. · Rung",
  );
});

test("its address changes with everything that it shows, and with nothing else", () => {
  const changed = [
    address({}),
    address({ title: "Another title" }),
    address({ stages: ["entry"] }),
    address({}, { siteName: "Zenith" }),
    address({}, { mark: Buffer.from("<svg/>") }),
    address({}, { colors: { ...testCards().colors, ink: "#000" } }),
    address({}, { fonts: { ...testCards().fonts, title: Buffer.from("other") } }),
  ];
  expect(new Set(changed).size).toBe(changed.length);
  expect(address({ date: "2020-01-01T00:00:00.000Z", topics: ["pay"] })).toBe(address({}));
  expect(address({})).toMatch(/^\/share\/[0-9a-f]{20}\.png$/);
});

function address(
  changes: Parameters<typeof testPost>[1],
  design: Parameters<typeof testCards>[0] = {},
): string {
  const changed = { ...post, ...changes };
  return shareImage(postCard(changed, ladder), testCards(design)).path;
}
