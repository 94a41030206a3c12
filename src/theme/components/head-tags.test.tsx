import { renderToStaticMarkup } from "react-dom/server";
import { site } from "../../site";
import { HeadTags } from "./head-tags";

const page = { title: "A", description: "About it.", path: "/a/" };
const share = { path: "/a/share-0123abcd.png", alt: "The question" };

test("a picture comes with its size and what it shows, and makes the card large", () => {
  const html = renderToStaticMarkup(<HeadTags {...page} image={share} />);
  const tags = [
    ["og:image", `${site.url}/a/share-0123abcd.png`],
    ["og:image:width", "1200"],
    ["og:image:height", "630"],
    ["og:image:alt", "The question"],
  ];
  for (const [name, content] of tags) {
    expect(html).toContain(`<meta property="${name}" content="${content}"/>`);
  }
  expect(html).toContain('<meta name="twitter:card" content="summary_large_image"/>');
});

test("without one nothing is said of pictures", () => {
  const html = renderToStaticMarkup(<HeadTags {...page} />);
  expect(html).not.toContain("og:image");
  expect(html).toContain('<meta name="twitter:card" content="summary"/>');
});

test("what is hidden has neither a canonical address nor anything for machines", () => {
  const html = renderToStaticMarkup(<HeadTags {...page} hidden />);
  expect(html).toContain('<meta name="robots" content="noindex"/>');
  expect(html).not.toMatch(/canonical|ld\+json/);
  const elsewhere = renderToStaticMarkup(
    <HeadTags {...page} hidden canonical="https://first.example/a/" />,
  );
  expect(elsewhere).toBe(html);
});
