import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { type Files, testFolder, writeFiles } from "../../tests/support/test-folder";
import { elementsOf } from "../markdown/element";
import { renderInline } from "../markdown/inline";
import type { Problem } from "../model/problem";
import { readBody } from "./documents";
import { problemsIn, readFolder } from "./read-folder";

/*
 * Nothing disappears without a line. Every word of these inputs that begins with "kiwi" is one that its author means to be read. It
 * is on the page (as text, as what stands for a picture, or as a title), or the check has the line that stands beside the input:
 * `line rule`, lines counted from the first of the input. An input without such a line has all of its words on the page.
 */

/** Body of a post; what the check says when a word is lost. */
type Case = readonly [input: string, said?: string];

const markdown: readonly Case[] = [
  ["Plain kiwi text."],
  ["kiwione  \nkiwitwo\\\nkiwithree"],
  ["*kiwi* **kiwib** ***kiwic*** _kiwi_ __kiwi__ `kiwif` ``kiwi`g``"],
  ["~~kiwi~~ and 2~3 kiwib 4~6"],
  ["# kiwi\n\nText"],
  ["kiwi\n====\n\nkiwib\n----\n\nText"],
  ["###### kiwi ######\n\nText"],
  ["####### kiwi"],
  ["#kiwi"],
  ["> kiwi\n> > kiwib\nkiwic"],
  ["- kiwi\n  - kiwib\n\n    kiwic\n* kiwid\n+ kiwie"],
  ["1) kiwi\n2) kiwib"],
  ["10. kiwi\n10. kiwib"],
  ["2016. That was the year, kiwi.\n\n2019. That is when I quit, kiwib.", "1 list-number"],
  ["Text\n\n1. kiwi\n3. kiwib", "4 list-number"],
  ["    kiwi indented"],
  ["```\nkiwi\n```"],
  ["~~~\nkiwi\n~~~"],
  ["```js\nkiwi()\n```"],
  ["```js{1,3}\nkiwi()\n```"],
  ["```js {1,3}\nkiwi()\n```"],
  ["```ts:title=kiwi.ts\nkiwib()\n```"],
  ["```ts:kiwi.ts\nkiwib()\n```"],
  ['```js title="kiwi.js"\nkiwib()\n```'],
  ["```js title='kiwi b.js' {1}\nkiwib()\n```"],
  ["```js filename=kiwi.js\nkiwib()\n```"],
  ["```js [kiwi.js]\nkiwib()\n```"],
  ["```rust,ignore\nkiwi()\n```"],
  ["```{.python .numberLines}\nkiwi()\n```"],
  ["```js showLineNumbers\nkiwi()\n```"],
  ["```js kiwi here\nkiwib()\n```", "1 code-info"],
  ["```Here is the kiwi\nkiwib\n```", "1 code-info"],
  ["```kiwi\nkiwib\n```", "1 code-info"],
  ["```say\nkiwi\n\nkiwib\n```"],
  ["```say kiwi\nkiwib\n```", "1 code-info"],
  ["```\nkiwi, never closed"],
  ["| a | b |\n|---|---|\n| kiwi | kiwib \\| kiwic |\nkiwid"],
  ["| a |\n|---|\n| kiwi | kiwib |", "3 table-extra-cells"],
  ["a | kiwi\n--|--\n1 | 2"],
  ["| kiwi |\n| kiwib |"],
  ["- [ ] kiwi\n- [x] kiwib\n- [y] kiwic"],
  ["Text[^1].\n\n[^1]: kiwi\n\n    kiwib"],
  ["Text.\n\n[^1]: kiwi", "3 footnote-unused"],
  ["Text[^1].\n\n[^1]: kiwi\n\n[^1]: kiwib", "5 footnote-duplicate"],
  ["Text[^kiwi]."],
  ["Text^[kiwi *kiwib* [kiwic](/)]."],
  ["Text^[kiwi"],
  ["[kiwi](https://example.com)"],
  ['[kiwi](https://example.com "kiwib")'],
  ["[kiwi][ref]\n\n[ref]: https://example.com 'kiwib'"],
  ["[kiwi]\n\nText"],
  ["[kiwi][nowhere]"],
  ["Text\n\n[Note]: kiwi", "3 definition-unused"],
  ["Text\n\n[kiwi]: https://example.com", "3 definition-unused"],
  [
    "[a]\n\n[a]: https://example.com 'kiwi'\n[a]: https://example.org 'kiwib'",
    "4 definition-unused",
  ],
  ["[kiwi](javascript:kiwib)", "1 link-protocol"],
  ["[](https://example.com/kiwi)", "1 link-empty"],
  ["<https://example.com/kiwi> https://example.com/kiwib www.example.com/kiwic"],
  ["<kiwi@example.com>"],
  ["![kiwi](/favicon.svg)"],
  ['Text ![kiwi](/favicon.svg "kiwib")'],
  ['![kiwi](/favicon.svg "kiwib")'],
  ["![kiwi][ref]\n\n[ref]: /favicon.svg 'kiwib'"],
  ["[![kiwi](/favicon.svg)](/)"],
  ["![kiwi](nowhere.png)", "1 image-missing"],
  ["![kiwi]()"],
  ["&kiwi; &amp; kiwib&nbsp;kiwic"],
  ["\\*kiwi\\*"],
  ["kiwi\n\n***\n\nkiwib\n\n---\n\nkiwic"],
  ["> [!NOTE]\n> kiwi"],
  ["> [!NOTE] kiwi\n> kiwib"],
  ["> [!INFO]\n> kiwi"],
  ["> [!NOTE]\n> [!TIP]\n> kiwi"],
  ["kiwi \u0000 kiwib"],
  ["kiwi\u200bkiwib \u202ekiwic\u202c \ue000"],
  ["## Question\n\nkiwi\n\n## Answer\n\nkiwib"],
  ["kiwi\n\n## Question: kiwib?\n\nText\n\n## Answer: kiwic\n\nText"],
  ["## Question\n\nkiwi"],
  ["## Answer\n\nkiwi"],
  ["## Question\n\nkiwi\n\n## Answer\n\nkiwib\n\n## Answer\n\nkiwic"],
  ["## Question 2: kiwi\n\nText\n\n## Question 1: kiwib\n\nText\n\n## Answer 1: kiwic\n\nText"],
  ["## Question [kiwi](/)\n\nText\n\n## Answer ![kiwib](/favicon.svg)\n\nText"],
];

/** What is odd, and written all the same. */
const odd: readonly Case[] = [
  ["Text <br>kiwi<hr>kiwib"],
  ["<b>kiwi\n\nkiwib"],
  ["<table><tr><td>kiwi</td></tr></table> kiwib"],
  ["<table><p>kiwi</p></table>"],
  ["<table><select><option>kiwi</option></select></table>", "1 dropped-html"],
  ["<colgroup>kiwi</colgroup>"],
  ["<table><colgroup>kiwi<col></colgroup></table>"],
  ["<dl>kiwi</dl>"],
  ["<ol><p>kiwi</p></ol>"],
  ["<a href='/'><a href='/kiwi/'>kiwib</a></a>"],
  ["<h1>kiwi</h1><h7>kiwib</h7>"],
  ["<img alt='kiwi' src='data:image/png;base64,xx'>"],
  ["<img alt='kiwi' src='javascript:x'>"],
  ["<img alt='kiwi' src=''>"],
  ["<img alt='kiwi' srcset='/favicon.svg 2x'>"],
  ["<figure><figcaption>kiwi</figcaption></figure>"],
  ["<figure>kiwi</figure>"],
  ["<details open>kiwi</details>"],
  ["<details><p>kiwi</p><summary>kiwib</summary></details>"],
  ["<bdo dir=rtl>kiwi</bdo>"],
  ["<ins>kiwi</ins><del>kiwib</del><s>kiwic</s>"],
  ["<dialog>kiwi</dialog> <dialog open>kiwib</dialog>"],
  ["<p hidden>kiwi</p>"],
  ["<p style='display:none'>kiwi</p>"],
  ["<slot>kiwi</slot><menu><li>kiwib</menu>"],
  ["<rt>kiwi</rt>"],
  ["<base href='kiwi'>Text", "1 dropped-html"],
  ["<meta name=description content='kiwi'>", "1 dropped-html"],
  ["<link rel=stylesheet href='/kiwi.css'>", "1 dropped-html"],
  ["<head>kiwi</head>"],
  ["<body title='kiwi'>kiwib</body>", "1 dropped-html"],
  ["<frameset><frame src='kiwi'></frameset>", "1 dropped-html"],
  ["<noembed>kiwi</noembed>", "1 dropped-html"],
  ["<applet alt='kiwi'>kiwib</applet>", "1 dropped-html"],
  ["<param name=kiwi>", "1 dropped-html"],
  ["<source src='kiwi'>", "1 dropped-html"],
  ["<canvas>kiwi</canvas>"],
  ["<ul><li>a<ul>kiwi</ul></ul>"],
  ["<pre>kiwi\n<b>kiwib</b></pre>"],
  ["<code>kiwi</code> <code class='language-js'>kiwib</code>"],
  ["<pre><code class='kiwi'>kiwib</code></pre>", "1 dropped-attribute"],
  ["<!-- x --!> kiwi"],
  ["<!--> kiwi -->"],
  ["<!-- a <!-- b --> kiwi -->"],
  ["kiwi --> kiwib"],
  ["<a\nhref='/'\ntitle='kiwi'>kiwib</a>"],
  ["<a href=/ title=kiwi\nid=x>kiwib</a>"],
  ["<ABBR TITLE='kiwi'>a</ABBR>"],
  ["Text <b title=kiwi/> kiwib"],
  ["<kiwi>\n\nText\n\n</kiwi>", "1 component"],
  ["<kiwi>text</kiwi>", "1 component"],
  ["x<kiwi@y z> <https://kiwi b> <mailto:kiwi>"],
  ["<3 kiwi <- kiwib <= kiwic"],
  ["a <kiwi> b <kiwib> c </kiwi>", "1 lost-placeholder"],
  ["| a | b |\n|---|---|\n| kiwi\n| kiwib | c | kiwic", "4 table-extra-cells"],
  ["| a |\n|:-:|\n| `kiwi | kiwib` |", "3 table-extra-cells"],
  ["| kiwi | |\n|-|-|\n||kiwib|"],
  ["|kiwi|kiwib|\n|-|\n|c|"],
  ["- kiwi\n\n  ```\n  kiwib\n  ```\n- > kiwic"],
  ["-\n\n  kiwi"],
  ["- \n  kiwi\n-\n"],
  ["* * *\n+ + + kiwi"],
  ["1.\n   kiwi\n2. \n"],
  ["[kiwi](<a b>)"],
  ["[kiwi](a b)"],
  ["[kiwi] (b)"],
  ["(kiwi)[/]"],
  ['[a](/x "kiwi\nkiwib")'],
  ["[kiwi\n](/)"],
  ['![](/favicon.svg "kiwi")'],
  ['Text ![](/favicon.svg "kiwi") text'],
  ["![*kiwi* `kiwib` [kiwic](/)](/favicon.svg)"],
  ["![a][]\n\n[a]: /favicon.svg (kiwi)"],
  ["[^1]: kiwi\n\nText[^1]"],
  ["# Head[^1]\n\nText\n\n[^1]: kiwi"],
  ["| a[^1] |\n|-|\n| b |\n\n[^1]: kiwi"],
  ["Text[^1]\n\n[^1]:\n    kiwi\n\n    - kiwib"],
  ["[^1]\n\n[^1]:"],
  ["Text[^a b]\n\n[^a b]: kiwi", "3 definition-unused"],
  ["Text[^A]\n\n[^a]: kiwi"],
  ["Text[^1][^2]\n\n[^1]: kiwi [^3]\n[^2]: kiwib\n[^3]: kiwic"],
  ["[^1]: kiwi [^1]", "1 footnote-unused"],
  ["## Question\n\nText[^1]\n\n## Answer\n\nText\n\n[^1]: kiwi"],
  ["Text^[a ^[kiwi] kiwib]"],
  ["`` kiwi ` kiwib ``"],
  ["`kiwi"],
  ["```kiwi```"],
  ["```` md\n```\nkiwi\n```\n````"],
  ["~~~ js\nkiwi\n```\n~~~"],
  ["    kiwi\n\n\tkiwib"],
  ['``` title="kiwi"\nx\n```'],
  ["```diff-js\nkiwi\n```"],
  ["```js{1}{kiwi}\nx\n```", "1 code-info"],
  ['```js {data-x="kiwi"}\nx\n```', "1 code-info"],
  ['```mermaid title="kiwi"\nx\n```'],
  ['```js:title="kiwi b"\nx\n```'],
  ["```js // kiwi\nx\n```", "1 code-info"],
  ["```kiwi.py\nx\n```", "1 code-info"],
  ["```python kiwi.py\nx\n```", "1 code-info"],
  ['```say title="kiwi"\nx\n```'],
  ["```Say\nkiwi\n```"],
  ["```say\n```\n\nkiwi"],
  ["> [!NOTE]\n>\n> kiwi"],
  ["> [!note]\n> # kiwi"],
  ["> [!NOTE]\\\n> kiwi"],
  ["> [!NOTE]\nkiwi"],
  ["> [!NOTE]- kiwi\n> kiwib"],
  ["## \n\nkiwi"],
  ["## ![kiwi](/favicon.svg)\n\nText"],
  ["## <b>kiwi</b> <!-- x -->\n\nText"],
  ["# Question\n\nkiwi\n\n# Answer\n\nkiwib"],
  ["Question\n===\n\nkiwi\n\nAnswer\n---\n\nkiwib"],
  ["> ## Question\n> kiwi\n\n## Answer\n\nkiwib"],
  ["<h2>Question</h2>\n\nkiwi\n\n<h2>Answer</h2>\n\nkiwib"],
  ["## Question\n\n## Answer\n\nkiwi\n\n## Question\n\nkiwib"],
  ["## Answer 2\n\nkiwi\n\n## Question\n\nkiwib"],
  ["## Question (kiwi)\n\nText\n\n## Answer by kiwi\n\nText"],
  ["kiwi\u00ad\u200dkiwib"],
  ["kiwi\r\nkiwib\n\rkiwic"],
  ["\ufeffkiwi"],
  ["kiwi\u0001kiwib\u007f"],
  ["\u{1F600}kiwi\ud800kiwib"],
  ["&#0;kiwi&#x110000;kiwib&#xD800;"],
  ["&lt;kiwi&gt; &#60;kiwib>"],
  ["\\<kiwi>"],
  ["kiwi\\"],
  ["\tkiwi"],
  ["* kiwi\n\n\n* kiwib\n\n<!-- -->\n\n* kiwic"],
  ["<!-- rung-ignore kiwi: because -->\nText", "1 ignore-unknown"],
  ["~~kiwi\n\nkiwib~~"],
  ["https://example.com/kiwi_(b)"],
  ["[x]: /kiwi\n[x]"],
  ["[x]:\n/kiwi\n'kiwib'\n\n[x]"],
];

const html: readonly Case[] = [
  ["<p>kiwi</p>"],
  ["<div>\n\n*kiwi*\n\n</div>"],
  ["<div>kiwi\nkiwib</div>"],
  ["<details><summary>kiwi</summary>kiwib</details>"],
  ["<details>\n<summary>kiwi\n\nkiwib"],
  ["<summary>kiwi</summary>"],
  ["<figure><img src='/favicon.svg' alt='kiwi'><figcaption>kiwib</figcaption></figure>"],
  ["<figcaption>kiwi</figcaption>"],
  ["<table><caption>kiwi</caption><tr><th>kiwib<td>kiwic</table>"],
  ["<table>kiwi<tr><td>kiwib</td></tr></table>"],
  ["<tr><td>kiwi</td></tr>"],
  ["<ul>kiwi<li>kiwib</ul>"],
  ["<dl><dt>kiwi<dd>kiwib</dl>"],
  ["<ruby>kiwi<rp>(</rp><rt>kiwib</rt></ruby>"],
  ["Text <abbr title='kiwi'>A</abbr> <q>kiwib</q> <kbd>kiwic</kbd> <mark>kiwid</mark>"],
  ["Text <span style='color: red' class=x>kiwi</span>"],
  ["Text <font color=red>kiwi</font> <center>kiwib</center>"],
  ["<menu><li>kiwi</li><li>kiwib</li></menu>"],
  ["<form>kiwi<fieldset>kiwib</fieldset></form>"],
  ["<section><article>kiwi</article><aside>kiwib</aside></section>"],
  ["Text <span aria-label='kiwi'>a</span>", "1 dropped-attribute"],
  ["Text <span data-kiwi='kiwi'>a</span>", "1 dropped-attribute"],
  ["<div class='kiwi'>a</div>", "1 dropped-attribute"],
  ["<img src='/favicon.svg' alt='kiwi' title='kiwib'>"],
  ["<img src=/favicon.svg alt=kiwi>"],
  ["<img alt='kiwi'>"],
  ["<img data-src='/favicon.svg' alt='kiwi'>"],
  [
    "<picture><source srcset='/kiwi.svg'><img src='/favicon.svg' alt='kiwib'></picture>",
    "1 dropped-html",
  ],
  ["<image src='/favicon.svg' alt='kiwi'>", "1 dropped-html"],
  ["<video src='/x.mp4' title='kiwi'>kiwib</video>", "1 dropped-html"],
  ["<audio controls>kiwi</audio>", "1 dropped-html"],
  ["<iframe src='https://www.youtube.com/embed/kiwi'></iframe>", "1 dropped-html"],
  [`<iframe srcdoc="${"kiwi ".repeat(300)}"></iframe>`, "1 dropped-html"],
  ["<object data='/x.pdf'>kiwi</object>", "1 dropped-html"],
  ["<embed src='/kiwi.pdf'>", "1 dropped-html"],
  ["<script>kiwi()</script>", "1 dropped-html"],
  ["<style>.kiwi { color: red }</style>", "1 dropped-html"],
  ["<noscript>kiwi</noscript>", "1 dropped-html"],
  ["<template>kiwi</template>", "1 dropped-html"],
  ["<textarea>kiwi</textarea>", "1 dropped-html"],
  ["<select><option>kiwi</select>", "1 dropped-html"],
  ["<datalist><option value=kiwi></datalist>", "1 dropped-html"],
  ["<button>kiwi</button>"],
  [
    "<form action=/x><label>kiwi <input value=kiwib placeholder=kiwic></label></form>",
    "1 dropped-html",
  ],
  ["<input value=kiwi>", "1 dropped-attribute"],
  ["<progress value=1>kiwi</progress> <meter>kiwib</meter>"],
  ["<svg><title>kiwi</title><text>kiwib</text></svg>", "1 dropped-html"],
  ["Text <math><mi>kiwi</mi></math>", "1 dropped-html"],
  ["<title>kiwi</title>", "1 dropped-html"],
  ["<html><head><title>kiwi</title></head><body>kiwib</body></html>", "1 dropped-html"],
  ["<frameset><noframes>kiwi</noframes></frameset>", "1 dropped-html"],
  ["<plaintext>kiwi"],
  ["<xmp>kiwi</xmp>", "1 dropped-html"],
  ["<marquee>kiwi</marquee> <blink>kiwib</blink>"],
  ["<map><area alt='kiwi' href=/></map>", "1 dropped-html"],
  ["<track label='kiwi'>", "1 dropped-html"],
  ["<optgroup label='kiwi'><option>kiwib</optgroup>", "1 dropped-html"],
  ["<a name='kiwi'></a>Text", "1 dropped-attribute"],
  ["<a href='javascript:kiwi'>kiwib</a>", "1 dropped-attribute"],
  ["Dear <kiwi>,", "1 lost-placeholder"],
  ["Dear <kiwi name>,", "1 lost-placeholder"],
  ["Dear <Kiwi Inc.>,", "1 lost-placeholder"],
  ["Text </kiwi> more", "1 component"],
  ["If a<kiwi and b>c", "1 lost-placeholder"],
  ["<? kiwi ?>", "1 hidden-markup"],
  ["Text <?php echo 'kiwi' ?> more", "1 hidden-markup"],
  ["<![CDATA[kiwi]]>", "1 hidden-markup"],
  ["Text <![CDATA[kiwi]]> more", "1 hidden-markup"],
  ["Text <!KIWI kiwi> more", "1 hidden-markup"],
  ["<!-- remark\n\nkiwi", "1 unclosed-html"],
  ["- item\n\n  <!-- remark\n\nkiwi", "3 unclosed-html"],
  ["Text\n<!-- remark\n\nkiwi", "2 unclosed-html"],
  ["Text <!-- remark\n\nkiwi"],
  ["<!-- a remark --> kiwi"],
  ["<!-- a remark\n\nof two -->\n\nkiwi"],
  ["<!- kiwi ->"],
  ["<?kiwi\n\nkiwib", "1 unclosed-html"],
  ["<!KIWI\n\nkiwib", "1 unclosed-html"],
  ["<div title='kiwi\n\nkiwib", "1 unclosed-html"],
  ['<div title="a>kiwi</div>\n\nkiwib "quoted" kiwic', "1 unclosed-html"],
  ["<p kiwi\nkiwib\n\nkiwic", "1 unclosed-html"],
  ["<p <b>kiwi</b>\n\nkiwib"],
  ["Text <b kiwi"],
  ["<script>\nkiwi()\n\nkiwib", "1 dropped-html"],
  ["<pre>\nkiwi\n\nkiwib"],
  ["<textarea>\nkiwi\n\nkiwib", "1 dropped-html"],
  ["<o:p>kiwi</o:p>"],
];

const components: readonly Case[] = [
  ['<YouTube id="kiwi" />', "1 component"],
  ['<Badge text="kiwi"/>', "1 component"],
  ['Text <Badge text="kiwi"/> more', "1 component"],
  ["<Note>kiwi</Note>"],
  ['<Note title="kiwi">\n\nkiwib\n\n</Note>', "1 component"],
  ['<Tabs>\n<TabItem label="kiwi">\n\nkiwib\n\n</TabItem>\n</Tabs>', "2 component"],
  ["<Card {...kiwi} />"],
  ["<Card title={`kiwi`} />"],
  ["<Chart data={[1, 2]} label={'kiwi'} />"],
  ["<x-note text='kiwi'></x-note>", "1 component"],
  ["<amp-img alt='kiwi' src='x'></amp-img>", "1 component"],
  ["<kiwi:tag />"],
  ["import Kiwi from './kiwi'"],
  ["export const kiwi = 1"],
  ["{/* kiwi */}"],
  ["{kiwi}"],
  ["<>kiwi</>"],
  ["<Kiwi.Item label='kiwi'/>"],
];

const dialects: readonly Case[] = [
  [":::note\nkiwi\n:::"],
  [":::note[kiwi]\nkiwib\n:::"],
  ["::youtube[kiwi]{#kiwib}"],
  ["Text :abbr[kiwi]{title=kiwib}"],
  ['!!! note "kiwi"\n    kiwib'],
  ["??? note\n    kiwi"],
  ["{{< figure src='kiwi.png' caption='kiwib' >}}"],
  ["{{% note %}}kiwi{{% /note %}}"],
  ["{% include kiwi.html %}"],
  ["{% highlight js %}\nkiwi\n{% endhighlight %}"],
  ["{{ page.kiwi }}"],
  ["[[kiwi]] ![[kiwib.png]] [[a|kiwic]]"],
  ["## kiwi {#kiwib}"],
  ["Text\n{: .kiwi title='kiwib'}"],
  ["{::comment}kiwi{:/comment}"],
  ["%% kiwi %%"],
  [":kiwi:"],
  ["==kiwi== ++kiwib++ ^kiwic^ ~kiwid~"],
  ["Term\n: kiwi"],
  ["*[HTML]: kiwi"],
  ["$kiwi$\n\n$$\nkiwib\n$$"],
  ["[TOC]\n\n[[kiwi]]"],
  ["[kiwi]{.class title=kiwib}"],
  ["![kiwi](/favicon.svg){width=kiwib}"],
  ["![kiwi|200](/favicon.svg)"],
  ["![kiwi](/favicon.svg =200x100)"],
  ["| kiwi\nkiwib"],
  ["• kiwi\n• kiwib"],
  ["(1) kiwi\n(2) kiwib"],
  ["a\tkiwi\nb\tkiwib"],
  ["+++\nkiwi\n+++"],
  ["<<kiwi>>", "1 lost-placeholder"],
  ["@kiwi #kiwib"],
  [".. note::\n   kiwi"],
  ["h2. kiwi\n\nbq. kiwib"],
  ["[caption]kiwi[/caption] [kiwib id=3]"],
  ["```{note} kiwi\nkiwib\n```", "1 code-info"],
  ["```mermaid\nkiwi --> kiwib\n```"],
  ["<% kiwi %>"],
  ["#+TITLE: kiwi"],
  ["---\ntitle: kiwi\n---"],
];

/** Whole files. */
const frontmatter: readonly Case[] = [
  ["---\ntitle: They offered kiwi #2 and no kiwib\ndate: 2026-01-02\n---\nText", "2 yaml-comment"],
  ["---\ntitle: Kiwi # kiwib\ndate: 2026-01-02\n---\nText", "2 yaml-comment"],
  ["---\ntitle: 'Kiwi #2 kiwib'\ndate: 2026-01-02\n---\nText"],
  ["---\ntitle: Kiwi#2\ndate: 2026-01-02\n---\nText"],
  ["---\ntitle: Kiwi\ntopics: #kiwib\ndate: 2026-01-02\n---\nText", "3 yaml-comment"],
  ["---\ntitle: Kiwi\ntopics:\n  - pay #kiwib\ndate: 2026-01-02\n---\nText", "4 yaml-comment"],
  [
    "---\ntitle: A\ndescription: Kiwi\n  goes on #kiwib\ndate: 2026-01-02\n---\nText",
    "4 yaml-comment",
  ],
  ["---\ntitle: >\n  Kiwi #2\n  kiwib\ndate: 2026-01-02\n---\nText"],
  ["---\ntitle: |\n  Kiwi\n  kiwib\ndate: 2026-01-02\n---\nText"],
  ["---\ntitle: >2 # kiwi\n  Text\ndate: 2026-01-02\n---\nkiwib", "2 yaml-comment"],
  ['---\ntitle: "What is C:\\nkiwi\\test?"\ndate: 2026-01-02\n---\nText', "2 yaml-escape"],
  ['---\ntitle: "a\\bkiwi"\ndate: 2026-01-02\n---\nText', "2 yaml-escape"],
  ["---\ntitle: 'C:\\kiwi'\ndate: 2026-01-02\n---\nText"],
  ["---\ntitle: A: kiwi\ndate: 2026-01-02\n---\nText", "2 frontmatter-syntax"],
  ["---\ntitle: [kiwi]\ndate: 2026-01-02\n---\nText", "2 field-type"],
  ["---\ntitle: *kiwi*\ndate: 2026-01-02\n---\nText", "2 yaml-aliases"],
  ["---\ntitle: !kiwi A\ndate: 2026-01-02\n---\nText", "2 frontmatter-syntax"],
  ["---\ntitle: &kiwi A\ndate: 2026-01-02\n---\nText", "2 yaml-anchor"],
  ["---\ntitle: A\nkiwi: B\ndate: 2026-01-02\n---\nText", "3 unknown-field"],
  ["---\ntitle: A\ntitle: kiwi\ndate: 2026-01-02\n---\nText", "3 duplicate-field"],
  ["---\ntitle: <b>kiwi</b> <kiwib>\ndate: 2026-01-02\n---\nText"],
  ['---\ntitle: A\nshortAnswer: "*kiwi* `kiwib` [kiwic](/)"\ndate: 2026-01-02\n---\nText'],
  [
    "---\ntitle: A\nshortAnswer: Ask <kiwi> for more\ndate: 2026-01-02\n---\nText",
    "3 short-answer-markup",
  ],
  [
    "---\ntitle: A\nshortAnswer: Text <!-- kiwi --> and <Badge text='kiwib'/>\ndate: 2026-01-02\n---\nText",
    "3 short-answer-markup",
  ],
  [
    "---\ntitle: A\nshortAnswer: '![kiwi](/favicon.svg)'\ndate: 2026-01-02\n---\nText",
    "3 short-answer-markup",
  ],
  ["---\ntitle: A\nshortAnswer: '- kiwi [^1] 1. kiwib'\ndate: 2026-01-02\n---\nText"],
  ["---\ntitle: A\ndate: 0206-03-04\n---\nkiwi", "3 date-impossible"],
  ["---\ntitle: A\ndate: 2062-03-04\n---\nkiwi", "3 date-far"],
  ["+++\ntitle = 'kiwi'\n+++\nText", "1 frontmatter-missing"],
  ['{ "title": "kiwi" }\n\nText', "1 frontmatter-missing"],
  ["---\ntitle: A\ndate: 2026-01-02\n...\nkiwi", "4 frontmatter-unclosed"],
  ["---\ntitle: A\ndate: 2026-01-02\n--- kiwi\nText", "4 frontmatter-end"],
  ["---\ntitle: A\ndate: 2026-01-02\n---\n---\nauthor: kiwi\n---\nText"],
  ["---\ntitle: 50% off @kiwi\ndate: 2026-01-02\n---\nText"],
  ["---\ntitle: - kiwi\ndate: 2026-01-02\n---\nText", "2 frontmatter-syntax"],
  ["---\ntitle: ? kiwi\ndate: 2026-01-02\n---\nText", "2 frontmatter-syntax"],
  ["---\ntitle: | kiwi\ndate: 2026-01-02\n---\nText", "2 frontmatter-syntax"],
  ["---\ntitle: > kiwi\ndate: 2026-01-02\n---\nText", "2 frontmatter-syntax"],
  ['---\ntitle: "A" kiwi\ndate: 2026-01-02\n---\nText', "2 frontmatter-syntax"],
  ["---\ntitle: 'A' 'kiwi'\ndate: 2026-01-02\n---\nText", "2 frontmatter-syntax"],
  ["---\ntitle: A\n kiwi\ndate: 2026-01-02\n---\nText"],
  ["---\ntitle: A\n\n kiwi\ndate: 2026-01-02\n---\nText"],
  ["---\ntitle: A, kiwi; b - c\ndate: 2026-01-02\n---\nText"],
  ["---\ntitle: {kiwi}\ndate: 2026-01-02\n---\nText", "2 field-type"],
  ["---\ntitle: %kiwi\ndate: 2026-01-02\n---\nText", "2 frontmatter-syntax"],
  ["---\ntitle: `kiwi`\ndate: 2026-01-02\n---\nText", "2 frontmatter-syntax"],
  ["---\ntitle: A\nimageAlt: kiwi\ndate: 2026-01-02\n---\nText", "3 image-alt-alone"],
  ["---\ntitle: A\naskedBy: kiwi\ndate: 2026-01-02\n---\nText", "3 asked-by-alone"],
  ["---\ntitle: A\naskedBy: kiwi\ndate: 2026-01-02\n---\n## Question\n\nText\n\n## Answer\n\nText"],
  ["---\ntitle: A\nregion: kiwi\ndate: 2026-01-02\n---\nText"],
  ["---\ntitle: A\ndescription:\n  - kiwi\ndate: 2026-01-02\n---\nText", "4 field-type"],
  ["---\ntitle: A\ndescription: <b>kiwi</b> **kiwib**\ndate: 2026-01-02\n---\nText"],
  [
    "---\ntitle: A\nshortAnswer: |\n  kiwi\n\n  - kiwib\n\n  | kiwic |\n  |--|\ndate: 2026-01-02\n---\nText",
  ],
  ['---\ntitle: A\nshortAnswer: "[kiwi][x] ^[kiwib] ~~kiwic~~"\ndate: 2026-01-02\n---\nText'],
  ['---\ntitle: A\nshortAnswer: "[kiwi]: /x"\ndate: 2026-01-02\n---\nText'],
  ["---\ntitle: A\nseries: kiwi\ndate: 2026-01-02\n---\nText", "3 field-type"],
  ["---\ntitle: A\nseries: {id: kiwi, part: 1}\ndate: 2026-01-02\n---\nText"],
  ["---\ntitle: A\nauthor: kiwi\ndate: 2026-01-02\n---\nText", "3 unknown-author"],
  ["---\ntitle: A\ntopics: pay, kiwi\ndate: 2026-01-02\n---\nText", "3 unknown-topic"],
  ["---\ntitle: A\ntags: [kiwi]\ntopics: [pay]\ndate: 2026-01-02\n---\nText", "3 unknown-topic"],
  ["---\ntitle: A\nkeywords: kiwi\ndate: 2026-01-02\n---\nText", "3 unknown-field"],
  ["---\ntitle: A\ndate: 2026-01-02\n---\n\n\n---\n\nkiwi\n\n---\n"],
  ["\n---\ntitle: kiwi\ndate: 2026-01-02\n---\nText", "1 frontmatter-missing"],
  ["---\ntitle: A\ndate: 2026-01-02\n----\nkiwi", "4 frontmatter-end"],
  ["----\ntitle: kiwi\ndate: 2026-01-02\n----\nkiwi", "1 frontmatter-missing"],
  ["---yaml\ntitle: kiwi\ndate: 2026-01-02\n---\nText"],
  ['---\ntitle: A\n"kiwi": 1\ndate: 2026-01-02\n---\nText', "3 unknown-field"],
  ["---\ntitle: A\ndate: 2026-01-02\n---\n"],
  ["kiwi", "1 frontmatter-missing"],
];

const post = (body: string) => `---\ntitle: A title\ndate: 2026-01-02\ntopics: [pay]\n---\n${body}`;
const inFrontmatter = 5;

/** What lies in the folder, and the file that the line is about. */
const fileCases: readonly (readonly [files: Files, said?: string])[] = [
  [{ "posts/f1/index.md.txt": post("kiwi") }, "posts/f1/index.md.txt:1 left-out"],
  [{ "posts/f2/index.mdx": post("kiwi") }, "posts/f2/index.mdx:1 left-out"],
  [{ "posts/f3/index.mdown": post("kiwi") }, "posts/f3/index.mdown:1 left-out"],
  [{ "posts/f4/index.docx": "PK kiwi" }, "posts/f4/index.docx:1 left-out"],
  [{ "posts/f5/index.html": "<p>kiwi" }, "posts/f5/index.html:1 left-out"],
  [{ "posts/f6/index": post("kiwi") }, "posts/f6/index:1 left-out"],
  [{ "posts/f7.txt": "kiwi" }, "posts/f7.txt:1 left-out"],
  [{ "posts/f8/INDEX.MD": post("kiwi") }],
  [{ "posts/f9/index.markdown": post("kiwi") }],
  [{ "posts/f10/index.rst": "kiwi" }, "posts/f10/index.rst:1 left-out"],
  [{ "posts/f11/index.md~": post("kiwi") }, "posts/f11/index.md~:1 left-out"],
  [{ "posts/f12/index.md": post("kiwi"), "posts/f12/index.md~": post("an older state") }],
  [{ "posts/f13/index.md.bak": post("kiwi") }, "posts/f13/index.md.bak:1 left-out"],
  [{ "Topics.yml": "- id: kiwi\n" }, "Topics.yml:1 left-out"],
  [{ "redirect.yml": "/kiwi/: /" }, "redirect.yml:1 left-out"],
  [{ "posts/f14/meta.yaml": "title: kiwi" }, "posts/f14/meta.yaml:1 left-out"],
  [{ "posts/_index.md": post("kiwi") }, "posts/_index.md:1 left-out"],
  [{ "_notes/f15.md": post("kiwi") }, "_notes/f15.md:1 left-out"],
  [{ "posts/.hidden/f16.md": post("kiwi") }, "posts/.hidden/f16.md:1 left-out"],
  [{ "posts/.f17.md": post("kiwi") }, "posts/.f17.md:1 left-out"],
  [{ ".obsidian/templates/f18.md": post("a template") }],
  [{ "posts/_drafts/f19/index.md": post("kiwi") }, "posts/_drafts/f19/index.md:1 draft-folder"],
  [{ "drafts/f20.md": post("kiwi") }, "drafts/f20.md:1 draft-folder"],
  [{ "posts/drafts/index.md": post("kiwi") }],
  [{ "_posts/2026-01-02-f21.md": post("kiwi") }],
  [
    { "posts/f22/index.md": new Uint8Array(Buffer.from(`\ufeff${post("kiwi")}`, "utf16le")) },
    "posts/f22/index.md:1 encoding",
  ],
  [
    { "posts/f23/index.md": new Uint8Array(Buffer.from(post("kiwi é"), "latin1")) },
    "posts/f23/index.md:6 encoding",
  ],
  [{ "posts/f24/index.md": `\ufeff${post("kiwi")}` }],
  [{ "posts/f25/index.md": post("kiwi").replaceAll("\n", "\r\n") }],
  [{ "posts/f26/index.md": post("kiwi").replaceAll("\n", "\r") }, "posts/f26/index.md:1 line-ends"],
  [
    { "posts/f27/index.md": new Uint8Array(Buffer.from(post("kiwi"), "utf16le")) },
    "posts/f27/index.md:1 frontmatter-missing",
  ],
  [{ "posts/f28/index.md": post("kiwi\fkiwib\vkiwic\u2028kiwid\u0085kiwie") }],
  [svg("f29", "<text>kiwi</text><desc>What only who drew it reads</desc>")],
  [svg("f30", '<a href="https://example.com"><text>kiwi</text><g><text>kiwib</text></g></a>')],
  [svg("f31", "<foreignObject><p>kiwi</p></foreignObject>"), "posts/f31/index.md:6 image-parts"],
  [svg("f32", '<image href="kiwi.png"/>'), "posts/f32/index.md:6 image-parts"],
  [svg("f33", "<text>kiwi<animate/></text>"), "posts/f33/index.md:6 image-parts"],
  [svg("f34", "<script>kiwi()</script>"), "posts/f34/index.md:6 image-parts"],
  [svg("f35", "<style>@import 'kiwi.css'</style>"), "posts/f35/index.md:6 image-parts"],
  [svg("f36", '<use href="kiwi.svg#x"/>'), "posts/f36/index.md:6 image-parts"],
  [svg("f37", "<metadata>An editor's</metadata><!-- a remark --><text>kiwi</text>")],
  [svg("f38", "<text><a href='/'>kiwi <tspan>kiwib</tspan></a></text>")],
  [svg("f39", "<switch><foreignObject>kiwi</foreignObject><text>kiwi</text></switch>")],
  [svg("f40", "<kiwi>kiwib</kiwi>"), "posts/f40/index.md:6 image-parts"],
  [
    svg("f41", "<cursor/><view/><text>kiwi</text><solidColor/>"),
    "posts/f41/index.md:6 image-parts",
  ],
];

/** A post that shows a drawing. */
function svg(name: string, inside: string): Files {
  return {
    [`posts/${name}/index.md`]: post("![A drawing](a.svg)"),
    [`posts/${name}/a.svg`]: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`,
  };
}

const vocabulary = `- id: pay
  title: Pay kiwi #2 and more
  description: "In C:\\temp, kiwi"
- id: other
  title: Other # a kiwi
`;

const linked = ["posts/linked", "posts/holds-link/index.md"];

const bodies = [...markdown, ...odd, ...html, ...components, ...dialects].map(
  ([input, said]) => [input, said, post(input), inFrontmatter] as const,
);
const wholes = frontmatter.map(([input, said]) => [input, said, input, 0] as const);
const texts = [...bodies, ...wholes].map(([input, said, text, above], index) => {
  const path = `posts/case-${index}/index.md`;
  const [line = "", rule = ""] = said?.split(" ") ?? [];
  return {
    name: input,
    files: { [path]: text } as Files,
    place: said && `${path}:${Number(line) + above} ${rule}`,
  };
});
const placed = fileCases.map(([files, said]) => ({
  name: Object.keys(files).join(", "),
  files,
  place: said,
}));
const cases = [...texts, ...placed];

let problems: readonly Problem[];
const pages = new Map<string, string>();
const shown = (path: string) => `content/${path}`;

beforeAll(async () => {
  const project = testFolder({ "src/x.ts": "", "package.json": "" });
  writeFiles(join(project, "content"), { "topics.yml": vocabulary });
  for (const { files } of cases) writeFiles(join(project, "content"), files);
  const elsewhere = testFolder({ "index.md": post("kiwi") });
  symlinkSync(elsewhere, join(project, "content/posts/linked"));
  mkdirSync(join(project, "content/posts/holds-link"));
  symlinkSync(join(elsewhere, "index.md"), join(project, "content/posts/holds-link/index.md"));
  const images = join(project, "images");
  const render = { pathPrefix: "", imageCacheDirectory: images, imageOutputDirectory: images };
  const folder = await readFolder(project, join(project, "content"), { render });
  const found = await problemsIn(folder, {
    project,
    now: new Date("2026-06-01"),
    draws: () => true,
    pages: () => new Set(),
  });
  problems = found.map((problem) => ({
    ...problem,
    file: problem.file.replace(`${project}/`, ""),
  }));
  const posts = new Map(
    folder.content.posts.map((one) => [one.file.replace(`${project}/`, ""), one]),
  );
  for (const { path } of folder.files) {
    const key = folder.documents.bodyKeyOf(path);
    const one = posts.get(shown(path));
    const body = key && (await readBody(folder.documents.place.bodies, key));
    if (!body) continue;
    const drawings = body.pictures.map((name) => readFileSync(join(images, name), "utf8"));
    const parts = body.exchanges.flatMap((part) => [part.question, part.answer]);
    const titles = body.exchanges.flatMap((part) => [part.questionTitle, part.answerTitle]);
    const markup = [body.context, ...parts, renderInline(one?.shortAnswer ?? "").html];
    const page = [...markup, ...drawings].map(readable);
    const fields = [one?.title, one?.description, one?.region, one?.series?.id];
    if (titles.length > 0) fields.push(one?.askedBy);
    pages.set(path, [...fields, ...titles, ...page].join("\n"));
  }
});

/** What somebody reads, hears or finds of HTML. */
function readable(markup: string): string {
  const tree = fromHtml(markup, { fragment: true });
  const told = elementsOf(tree).flatMap(({ properties: { alt, title, href } }) => [
    alt,
    title,
    href,
  ]);
  const words: string[] = [];
  visit(tree, "text", ({ value }) => {
    words.push(value);
  });
  return [...words, ...told].join("\n");
}

const kiwi = /kiwi[a-z]*/gi;

const wordsOf = (files: Files): string[] =>
  Object.values(files).flatMap(
    (text) =>
      Buffer.from(text as string)
        .toString()
        .toLowerCase()
        .match(kiwi) ?? [],
  );

test("the table is as long as it should be", () => {
  expect(cases.length).toBeGreaterThan(200);
});

test.each(cases)("$name", ({ files, place }) => {
  const page = Object.keys(files)
    .map((path) => pages.get(path) ?? "")
    .join("\n")
    .toLowerCase();
  const onPage = new Set(page.match(kiwi));
  const lost = wordsOf(files).filter((word) => !onPage.has(word));
  const said = problems
    .filter(({ file }) => Object.keys(files).some((path) => file === shown(path)))
    .map(({ file, line, rule }) => `${file.replace("content/", "")}:${line} ${rule}`);
  if (place) expect(said).toContain(place);
  else expect({ lost, said }).toEqual({ lost: [], said });
});

test.each(linked)("%s is a link", (path) => {
  expect(problems.filter(({ file }) => file === shown(path))).toMatchObject([
    { line: 1, rule: "left-out" },
  ]);
});

test("a vocabulary's words are not lost either", () => {
  const said = problems.filter(({ file }) => file === shown("topics.yml"));
  expect(said.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([
    "2:19 yaml-comment",
    "3:22 yaml-escape",
    "5:16 yaml-comment",
  ]);
});
