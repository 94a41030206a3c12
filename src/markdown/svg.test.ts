import { cleanSvg } from "./svg";

const svg = (content: string, attributes = 'viewBox="0 0 40 20"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${content}</svg>`;

test.each([
  ["script", "<script>alert(1)</script>"],
  ["script in CDATA", "<script><![CDATA[alert(1)]]></script>"],
  [
    "foreign elements",
    '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></body></foreignObject>',
  ],
  ["a handler", '<path d="M0 0" onclick="alert(1)" onload="alert(1)"/>'],
  ["a handler in capitals", '<path d="M0 0" ONCLICK="alert(1)"/>'],
  [
    "animation of an address",
    '<a><animate attributeName="href" values="javascript:alert(1)"/></a>',
  ],
  ["set", '<set attributeName="onmouseover" to="alert(1)"/>'],
  ["a link", '<a href="javascript:alert(1)"><text>x</text></a>'],
  ["an outer use", '<use href="https://example.com/x.svg#a"/>'],
  ["an outer use by xlink", '<use xlink:href="data:image/svg+xml;base64,AAAA#x"/>'],
  ["an outer image", '<image href="https://example.com/x.png"/>'],
  ["an import", '<style>@import "https://example.com/x.css";</style>'],
  ["an import around a comment", '<style>@imp<!--x-->ort "https://example.com/x.css";</style>'],
  ["an import around CDATA", '<style>@imp<![CDATA[ort "https://example.com/x.css";]]></style>'],
  ["an import around an element", '<style>@imp<g/>ort "https://example.com/x.css";</style>'],
  ["an address around a comment", "<style>path{fill:u<!--x-->rl(https://example.com/x)}</style>"],
  ["an outer address in a style", '<style>path{fill:url( "https://example.com/x")}</style>'],
  ["an escaped one", "<style>path{fill:\\75rl(https://example.com/x)}</style>"],
  ["one after a space", '<rect style="fill:url(&quot; https://example.com/x&quot;)"/>'],
  ["one in an attribute", '<rect fill="url(https://example.com/x#a)"/>'],
  ["a style sheet instruction", '<?xml-stylesheet href="https://example.com/x.css"?>'],
  ["an iframe", '<iframe src="https://example.com"/>'],
  ["another namespace", '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>'],
  ["a handler element", '<handler type="text/javascript">alert(1)</handler>'],
  ["a comment", "<!-- alert(1) -->"],
])("removes %s", (_, content) => {
  const clean = cleanSvg(svg(`${content}<path d="M1 2"/>`)).svg;
  expect(clean).not.toMatch(/alert|script|example\.com|data:|on\w+=|@import/i);
  expect(clean).toContain('<path d="M1 2"/>');
});

test("keeps what draws", () => {
  const drawing = svg(
    '<defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient></defs><style>.b{fill:url(#a)}</style><g class="b" style="stroke:red"><path fill="url(#a)" d="M0 0"/><use href="#a" xlink:href="#a"/><text x="1">Rung</text></g>',
  );
  expect(cleanSvg(`<?xml version="1.0"?><!DOCTYPE svg>${drawing}`).svg).toBe(`${drawing}\n`);
});

test("what a link holds is drawn", () => {
  const link = (inside: string) =>
    `<a href="https://example.com" target="_blank" fill="red">${inside}</a>`;
  const { svg: clean, removed } = cleanSvg(
    svg(`${link("<text>Go</text>")}<text>${link("there<tspan>!</tspan>")}</text>`),
  );
  expect(clean).toBe(
    `${svg('<g fill="red"><text>Go</text></g><text><tspan fill="red">there<tspan>!</tspan></tspan></text>')}\n`,
  );
  expect(removed).toEqual([]);
});

test.each([
  ["<foreignObject><p>x</p></foreignObject>", ["<foreignObject>"]],
  ['<image href="x.png"/><g><image href="y.png"/></g>', ["<image>"]],
  ["<text>x<animate/></text><set/>", ["<set>", "<animate>"]],
  ['<use href="other.svg#x"/>', ["href of <use>"]],
  ['<rect style="fill:url(https://example.com/x)" onclick="go()"/>', ["style of <rect>"]],
  ["<style>@import 'x.css'</style>", ["<style>"]],
  ["<svg:rect/>", ["<svg:rect>"]],
  ["<switch><foreignObject>x</foreignObject></switch>", ["<foreignObject>"]],
  ["<switch><foreignObject>x</foreignObject><text>x</text></switch>", []],
  ["<metadata>x</metadata><sodipodi:namedview/><!-- x -->", []],
])("names what is taken out of %s", (content, removed) => {
  expect(cleanSvg(svg(content, 'xmlns:svg="s" xmlns:sodipodi="t"')).removed).toEqual(removed);
});

test.each([
  ["its title", "<title>Haruspex</title>"],
  ["a description", "<desc>Haruspex</desc>"],
  ["metadata", "<metadata><dc:creator>Haruspex</dc:creator></metadata>"],
  ["a comment", "<!-- Haruspex -->"],
  ["a comment in a style sheet", "<style>/* Haruspex */path{fill:red}</style>"],
  ["a comment without end", "<style>path{fill:red}/* Haruspex</style>"],
  ["a comment in a style", '<g style="fill:red/* Haruspex */"><path d="M0 0h9"/></g>'],
  ["the name of a layer", '<g id="Haruspex"><path d="M0 0h9"/></g>'],
  ["a class that no style is for", '<g class="Haruspex"><path d="M0 0h9"/></g>'],
  ["an editor's attribute", '<g inkscape:label="Haruspex"><path d="M0 0h9"/></g>'],
  ["data", '<g data-name="Haruspex"><path d="M0 0h9"/></g>'],
  ["an attribute that SVG does not know", '<g author="Haruspex"><path d="M0 0h9"/></g>'],
  ["a label", '<g aria-label="Haruspex"><path d="M0 0h9"/></g>'],
  ["a hidden layer", '<g display="none"><text>Haruspex</text></g>'],
  ["a layer that its style hides", '<g style="display:none"><text>Haruspex</text></g>'],
])("%s is for nobody but who drew it", (_, content) => {
  const clean = cleanSvg(
    svg(
      `${content}<path d="M1 2"/>`,
      'viewBox="0 0 9 9" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ),
  ).svg;
  expect(clean).not.toContain("Haruspex");
  expect(clean).toContain('<path d="M1 2"/>');
});

test("what shows may refer to what a hidden layer holds", () => {
  const drawing = svg('<g style="display:none"><path id="a" d="M0 0h9"/></g><use href="#a"/>');
  expect(cleanSvg(drawing).svg).toBe(`${drawing}\n`);
});

test("a comment in a style sheet parts what stands around it", () => {
  const drawing = svg("<style>u/**/rl(https://example.com/x)</style>");
  expect(cleanSvg(drawing).svg).not.toMatch(/url\(/);
});

test("style sheets without end go, and references to itself stay", () => {
  const drawing = svg('<g id="a"><use href="#a"/></g>');
  expect(cleanSvg(drawing).svg).toBe(`${drawing}\n`);
  const nested = svg(`<style>${"a{".repeat(50_000)}</style><path d="M1 2"/>`);
  expect(cleanSvg(nested).svg).toBe(`${svg('<path d="M1 2"/>')}\n`);
});

/** Groups of ten references each to the group before: ten to the eighth elements in a few lines. */
function laughs(reference: (id: string) => string): string {
  const groups = Array.from(
    { length: 8 },
    (_, level) => `<pattern id="l${level + 1}">${reference(`l${level}`).repeat(10)}</pattern>`,
  );
  return `<path id="l0"/>${groups.join("")}${reference("l8")}`;
}

function chain(length: number): string {
  const links = Array.from({ length }, (_, at) => `<use id="c${at}" href="#c${at + 1}"/>`);
  return links.join("");
}

test.each([
  ['width="30" height="10"', { width: 30, height: 10 }],
  ['width="30px" height="10px"', { width: 30, height: 10 }],
  ['viewBox="0 0 40 20"', { width: 40, height: 20 }],
  ['viewBox="0,0,40,20" width="80"', { width: 80, height: 40 }],
  ['width="100%" height="100%" viewBox="0 0 40 20"', { width: 40, height: 20 }],
  ["", undefined],
])("knows the size from %s", (attributes, size) => {
  expect(cleanSvg(svg("<path/>", attributes)).size).toEqual(size);
});

test.each([
  ["200,000 elements", svg("<path/>".repeat(200_000)), /it has 200,00\d tags, more than 20,000/],
  ["20,000 comments", svg("<!---->".repeat(20_000)), /tags/],
  ["deep nesting", svg("<g>".repeat(3000) + "</g>".repeat(3000)), /nest deeper than 100/],
  ["nested use", svg(laughs((id) => `<use href="#${id}"/>`)), /references draw more than 50,000/],
  ["nested patterns", svg(laughs((id) => `<path fill="url(#${id})"/>`)), /references draw more/],
  ["a long chain", svg(chain(5000)), /from one to the next too often/],
  ["not XML", "<svg><path></svg", /./],
  ["another document", "<html></html>", /<svg>/],
  ["entities", '<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>', /entities/],
])("refuses %s", (_, source, message) => {
  expect(() => cleanSvg(source)).toThrow(message);
});
