import { element, elements, innerHtml, linksIn, pageAt } from "../fixture-site/built-site";
import { oddNames } from "../fixture-site/generated";

test.each(oddNames)("a post in the folder %j lives at /%s/", (_, slug) => {
  const place = oddNames.findIndex(([, other]) => other === slug) + 1;
  const { document } = pageAt(`/${slug}/`);
  expect(innerHtml(element(document, "h1"))).toBe(`Odd name ${place}`);
});

test("lists lead to all of them", () => {
  const links = linksIn(pageAt("/topics/certifications/").document).map((href) =>
    decodeURIComponent(href),
  );
  expect(links).toEqual(expect.arrayContaining(oddNames.map(([, slug]) => `/${slug}/`)));
});

test("Windows' line ends and a byte-order mark change nothing but the address", () => {
  const [unix, windows] = ["/unix-lines/", "/windows-lines/"].map((path) => {
    const { document } = pageAt(path);
    return [element(document, "header", "post-header"), element(document, "div", "prose")].map(
      innerHtml,
    );
  });
  expect(windows).toEqual(unix);
  expect(elements(element(pageAt("/windows-lines/").document, "div", "prose"), "li")).toHaveLength(
    2,
  );
});
