import { profilePage } from "./author";

const site = { url: "https://zenith.example" };
const ada = { name: "Ada", path: "/authors/ada/", links: [] };

test.each([
  [
    "no more than a name",
    ada,
    { "@type": "Person", name: "Ada", url: "https://zenith.example/authors/ada/" },
  ],
  [
    "what her file states",
    {
      ...ada,
      role: "Manager",
      url: "https://ada.example/",
      links: [{ url: "https://b.example/" }],
    },
    { jobTitle: "Manager", sameAs: ["https://ada.example/", "https://b.example/"] },
  ],
  [
    "a group, which has no job",
    { ...ada, role: "Editors", organization: true },
    { "@type": "Organization" },
  ],
])("the page of an author tells %s", (_, facts, expected) => {
  const { mainEntity } = profilePage(facts, site);
  expect(mainEntity).toMatchObject(expected);
  expect("jobTitle" in (mainEntity as object)).toBe("jobTitle" in expected);
});
