import { feedHtml } from "./feed-html";

const base = "https://rung.example/blog/offer/";

test.each([
  // Addresses are whole, whatever they were.
  ['<a href="#what-to-say">x</a>', '<a href="https://rung.example/blog/offer/#what-to-say">x</a>'],
  ['<a href="/blog/other/#a">x</a>', '<a href="https://rung.example/blog/other/#a">x</a>'],
  ['<a href="/blog/как/">x</a>', '<a href="https://rung.example/blog/%D0%BA%D0%B0%D0%BA/">x</a>'],
  ['<a href="desk.jpg">x</a>', '<a href="https://rung.example/blog/offer/desk.jpg">x</a>'],
  ['<a href="//b.example/?a=1&amp;b">x</a>', '<a href="https://b.example/?a=1&amp;b">x</a>'],
  ['<a href="mailto:a@b.example">x</a>', '<a href="mailto:a@b.example">x</a>'],
  ['<a href="https://[">x</a>', "<a>x</a>"],
  [
    '<blockquote cite="/blog/x/">x</blockquote>',
    '<blockquote cite="https://rung.example/blog/x/">x</blockquote>',
  ],
  // Links and images without what only a page needs.
  [
    '<a href="https://b.example/" rel="external noopener" class="external">x</a>',
    '<a href="https://b.example/">x</a>',
  ],
  [
    '<picture><source type="image/avif" srcset="/blog/a.avif 480w" sizes="1px"><img src="/blog/a.jpg" width="9" height="6" alt="A &quot;desk&quot;" loading="lazy" decoding="async"></picture>',
    '<img src="https://rung.example/blog/a.jpg" width="9" height="6" alt="A &quot;desk&quot;">',
  ],
  [
    '<img src="https://b.example/a.png" alt="" referrerpolicy="no-referrer">',
    '<img src="https://b.example/a.png" alt="">',
  ],
  // Our boxes, marks and ids.
  [
    '<div class="heading"><h3 id="pay">Pay</h3><a class="anchor" href="#pay" aria-label="Link"></a></div>',
    "<h3>Pay</h3>",
  ],
  [
    '<div class="noted"><p>One.<sup><a class="note-ref" href="#note-1" aria-label="Note 1">1</a></sup></p><aside id="note-1" class="note" role="note"><p><sup class="note-number">1</sup> Two.</p></aside></div>',
    '<p>One.<sup><a href="https://rung.example/blog/offer/#note-1">1</a></sup></p><aside><p><sup>1</sup> Two.</p></aside>',
  ],
  [
    '<div class="table" role="group" tabindex="0" aria-label="Table"><table><tr><th scope="col">a</th></tr><tr><td class="right" colspan="2">b</td></tr></table></div>',
    '<table><tr><th>a</th></tr><tr><td colspan="2">b</td></tr></table>',
  ],
  [
    '<pre class="code" data-language="ts" role="group" tabindex="0"><code class="language-ts"><span class="tok-keyword">const</span> a &lt; 1;\n</code></pre>',
    "<pre><code>const a &lt; 1;\n</code></pre>",
  ],
  ["<div>a box of the author's</div>", "<div>a box of the author's</div>"],
  // What styles tell apart is told by elements.
  [
    '<figure class="say"><figcaption>Words to say</figcaption><p>Thank you.</p></figure>',
    "<blockquote><p><strong>Words to say</strong></p><p>Thank you.</p></blockquote>",
  ],
  [
    '<figure><img src="https://b.example/a.png" alt="A"><figcaption>A desk</figcaption></figure>',
    '<figure><img src="https://b.example/a.png" alt="A"><figcaption>A desk</figcaption></figure>',
  ],
  [
    '<aside class="callout callout-note" role="note"><p class="callout-title">Note</p><p>x</p></aside>',
    "<blockquote><p><strong>Note</strong></p><p>x</p></blockquote>",
  ],
  [
    '<li class="task-list-item"><input type="checkbox" checked disabled aria-label="a"> a</li><li><input type="checkbox"> b</li>',
    "<li>☑ a</li><li>☐ b</li>",
  ],
  // What means something everywhere stays.
  [
    '<p lang="fr" dir="ltr" id="x">x<br>y<wbr>z</p><hr>',
    '<p dir="ltr" lang="fr">x<br>y<wbr>z</p><hr>',
  ],
  ['<span lang="fr">x</span> <span class="a">y</span>', '<span lang="fr">x</span> y'],
  [
    '<ol start="3" reversed><li value="7">x</li></ol>',
    '<ol reversed="" start="3"><li value="7">x</li></ol>',
  ],
  ['<p title="&quot;&lt;">a &amp; "b" &lt; c</p>', '<p title="&quot;&lt;">a &amp; "b" &lt; c</p>'],
])("%s", (html, expected) => {
  expect(feedHtml(html, base)).toBe(expected);
});
