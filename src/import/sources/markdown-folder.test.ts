import fc from "fast-check";
import { importOf } from "../../../tests/support/import";
import { bytes } from "../../../tests/support/sources";
import { readMarkdownFolder } from "./markdown-folder";

type Files = Readonly<Record<string, string | Uint8Array>>;
const picture = new Uint8Array([1, 2, 3]);

async function imported(files: Files, topics?: ReadonlyMap<string, readonly string[]>) {
  const asBytes = (path: string) => {
    const content = files[path] ?? "";
    return typeof content === "string" ? bytes(content) : content;
  };
  const source = await readMarkdownFolder({
    paths: Object.keys(files),
    read: async (path) => asBytes(path),
  });
  const images = Object.keys(files).filter((path) => /\.(png|jpg)$/.test(path));
  const found = Object.fromEntries(images.map((path) => [path, asBytes(path)]));
  return { ...(await importOf(source, found, topics)), name: source.name };
}

test("the three posts of a starter blog come along with their pictures", async () => {
  const { files, notes, errors, name } = await imported({
    "gatsby-config.js": "module.exports = {}",
    "README.md": "# Read me",
    "content/blog/hello-world/index.md":
      '---\ntitle: Hello World\ndate: "2015-05-01T22:12:03.284Z"\ndescription: "Hello World"\n---\n\nFirst.\n\n![Eggs](./salty_egg.jpg)\n\n| a | b |\n| - | - |\n| 1 | **2** |\n',
    "content/blog/hello-world/salty_egg.jpg": picture,
    "content/blog/my-second-post/index.md":
      '---\ntitle: My Second Post!\ndate: "2015-05-06T23:46:37.121Z"\n---\n\nSecond.\n',
    "content/blog/new-beginnings/index.md":
      '\ufeff---\r\ntitle: New Beginnings\r\ndate: "2015-05-28T22:40:32.169Z"\r\ndescription: This is a custom description\r\n---\r\n\r\nThird.\r\n',
  });
  expect(name).toBe("a folder of Markdown files of a Gatsby site");
  expect(files).toEqual({
    "posts/hello-world/index.md":
      "---\ntitle: Hello World\ndate: 2015-05-01T22:12:03.284Z\ndescription: Hello World\n---\n\nFirst.\n\n![Eggs](./salty_egg.jpg)\n\n| a | b |\n| - | - |\n| 1 | **2** |\n",
    "posts/hello-world/salty_egg.jpg": "3 bytes",
    "posts/my-second-post/index.md":
      "---\ntitle: My Second Post!\ndate: 2015-05-06T23:46:37.121Z\n---\n\nSecond.\n",
    "posts/new-beginnings/index.md":
      "---\ntitle: New Beginnings\ndate: 2015-05-28T22:40:32.169Z\ndescription: This is a custom description\n---\n\nThird.\n",
  });
  expect(notes).toEqual(["skipped README.md: it is no post of the blog"]);
  expect(errors).toEqual([]);
});

test("Jekyll: dates in names, drafts, pages, permalinks, its zone, Liquid and pictures by path", async () => {
  const { files, notes, errors } = await imported({
    "_config.yml": "timezone: Europe/Berlin\npermalink: /:categories/:year/:title/\n",
    "index.md": "---\nlayout: home\n---\n",
    "about.md": "---\ntitle: About me\nlayout: page\n---\nHello.\n",
    "_posts/2020-01-02-first-job.md":
      '---\nlayout: post\ntitle: First job\ndate: 2020-01-02 10:00:00\ncategories: [Work]\ntags: pay offers\nredirect_from: /old/\npublished: false\n---\nSee ![Desk]({{ "/assets/desk.png" | relative_url }}) and [that]({% post_url 2019-05-05-raise %}).\n\n{% highlight js %}\nlet a = "{{ b }}";\n{% endhighlight %}\n\nA {% include note.html %} and `{{ code }}`.\n',
    "_posts/2019-05-05-raise.md": "---\ntitle: Raise\n---\nText.\n",
    "_drafts/soon.md": "---\ntitle: Soon\n---\nText.\n",
    "assets/desk.png": picture,
    "_site/2020/first-job/index.md": "---\ntitle: Built\n---\n",
  });
  expect(files["posts/first-job/index.md"]).toBe(
    '---\ntitle: First job\ndate: 2020-01-02T10:00:00+01:00\naliases:\n  - /work/2020/first-job/\n  - /old/\ndraft: true\nextra:\n  layout: post\n  tags:\n    - pay\n    - offers\n    - Work\n---\n\nSee ![Desk](./desk.png) and [that](/raise/).\n\n```js\nlet a = "{{ b }}";\n```\n\nA <!-- not imported: {% include note.html %} --> and `{{ code }}`.\n',
  );
  expect(files["posts/raise/index.md"]).toContain(
    "date: 2019-05-05\naliases:\n  - /2019/raise/\n---",
  );
  expect(files["posts/soon/index.md"]).toContain("date: 1970-01-01\ndraft: true");
  expect(files["pages/about/index.md"]).toContain("title: About me\nextra:\n  layout: page");
  expect(Object.keys(files)).toHaveLength(5);
  expect(notes).toContain(
    'unclear _posts/2020-01-02-first-job.md:16:3: "{% include note.html %}" became a comment',
  );
  expect(notes).toContain(
    "changed _posts/2020-01-02-first-job.md:2:1: `layout` is no field of ours; it is kept under `extra`",
  );
  expect(errors).toEqual([]);
});

test("Hugo: sections, bundles, shortcodes, static files, aliases; TOML is refused with what to do", async () => {
  const { files, notes, errors } = await imported({
    "hugo.toml": "title = 'x'",
    "content/_index.md": "---\ntitle: Home\n---\n",
    "content/about.md": "---\ntitle: About\n---\nMe.\n",
    "content/posts/Big Move/index.md":
      '---\ntitle: Big move\ndate: 2021-03-04T05:06:07+02:00\nlastmod: 2021-04-01\ndraft: true\naliases: [/moved/, plain]\nauthors: [Nora]\ncover:\n  image: desk.jpg\n  alt: A desk\nweight: 3\n---\nSo:\n\n{{< figure src="/img/a.png" alt="A" caption="So \\"big\\"" >}}\n\n{{% note %}}\nKept.\n{{% /note %}}\n',
    "content/posts/Big Move/desk.jpg": picture,
    "static/img/a.png": picture,
    "content/posts/toml.md": "+++\ntitle = 'T'\n+++\nText.\n",
  });
  expect(files["posts/big-move/index.md"]).toBe(
    '---\ntitle: Big move\ndate: 2021-03-04T05:06:07+02:00\nupdated: 2021-04-01\nimage: ./desk.jpg\nimageAlt: A desk\naliases:\n  - /posts/big-move/\n  - /moved/\n  - /plain\ndraft: true\nextra:\n  weight: 3\n  author: Nora\n---\n\nSo:\n\n![A](./a.png "So \\"big\\"")\n\n<!-- not imported: {{% note %}} -->\nKept.\n<!-- not imported: {{% /note %}} -->\n',
  );
  expect(files["pages/about/index.md"]).toContain("Me.");
  expect(notes).toContain(
    "failed content/posts/toml.md:1:1: its frontmatter is TOML, which is not read; run `hugo convert toYAML` in a copy of the site, and import that",
  );
  expect(errors).toEqual([]);
});

test("Astro: its dates in words, pictures of src and public, components refused", async () => {
  const { files, notes, errors } = await imported({
    "src/content/blog/first-post.md":
      "---\ntitle: First post\ndescription: Lorem\npubDate: 'Jul 08 2022'\nheroImage: '../../assets/hero.jpg'\n---\n![P](/p.png)\n",
    "src/content/blog/parts.mdx":
      "---\ntitle: Parts\npubDate: 2022-07-01\n---\nimport A from './A';\n\n<A />\n",
    "src/content/blog/plain.mdx": "---\ntitle: Plain\npubDate: 2022-07-01\n---\nText.\n",
    "src/assets/hero.jpg": picture,
    "public/p.png": picture,
  });
  expect(files["posts/first-post/index.md"]).toBe(
    "---\ntitle: First post\ndate: 2022-07-08\ndescription: Lorem\naliases:\n  - /blog/first-post/\nextra:\n  image: ./hero.jpg\n---\n\n![P](./p.png)\n",
  );
  expect(files["posts/plain/index.md"]).toContain("Text.");
  expect(notes.filter((note) => note.startsWith("failed"))).toEqual([
    "failed src/content/blog/parts.mdx:1:1: it uses components (MDX), which no post of ours can; save it as plain Markdown",
  ]);
  expect(errors).toEqual([]);
});

test("a broken file stops only itself, and its note says where", async () => {
  const { files, notes, errors } = await imported({
    "a.md": "---\ntitle: A: B\n---\nText.\n",
    "b.md": "No frontmatter.\n",
    "c.md": new Uint8Array([45, 45, 45, 10, 0xff]),
    "d.md": `---\ntitle: D\ndate: 2020-01-01\n---\n${"x".repeat(3000)}\n`,
    "e.md": "---\ntitle: ''\ndate: 03/04/2020\n---\nFine.\n",
    "f.md": "---\ntitle: F\ndate: 2020-01-01\n---\nFine.\n",
  });
  expect(Object.keys(files)).toEqual(["posts/e/index.md", "posts/f/index.md"]);
  const failed = notes
    .filter((note) => note.startsWith("failed"))
    .map((note) => note.split(": ")[0]);
  expect(failed).toEqual([
    "failed a.md:2:8",
    "failed b.md:1:1",
    "failed c.md:2:1",
    "failed d.md:5:1",
  ]);
  expect(files["posts/e/index.md"]).toBe(
    "---\ntitle: E\ndate: 1970-01-01\ndraft: true\nextra:\n  date: 03/04/2020\n---\n\nFine.\n",
  );
  expect(errors).toEqual([]);
});

test("pictures that cannot be used become comments; none is taken from outside", async () => {
  const { files, notes } = await imported({
    "posts/a.md":
      '---\ntitle: A\ndate: 2020-01-01\n---\n![Up](../../secret.png) ![Bad](bad.png) <img src="gone.png" alt="G">\n\n![Ref][r] ![Same](ok%20one.png) ![Web](https://x.example/a.png)\n\n[r]: ok%20one.png "T"\n',
    "posts/bad.png": new Uint8Array(),
    "posts/ok one.png": picture,
  });
  expect(files["posts/a/index.md"]).toContain(
    '<!-- not imported: ![Up](../../secret.png) --> <!-- not imported: ![Bad](bad.png) --> <img src="" alt="G">\n\n![Ref][r] ![Same](./ok-one.png) ![Web](https://x.example/a.png)\n\n[r]: ./ok-one.png "T"',
  );
  expect(notes).toEqual([
    'unclear posts/a.md:5:1: the image "../../secret.png" is left out: it lies outside of the source',
    'unclear posts/a.md:5:25: the image "bad.png" is left out: it is no image that can be read',
    'unclear posts/a.md:5:41: the image "gone.png" is left out: there is no such file',
  ]);
});

test("what cannot be read in frontmatter is kept as it was", async () => {
  const { files } = await imported({
    "a.md":
      "---\ntitle: A\ndate: soon\ntags: [{ name: x }]\ncategories: y\ncanonical: ftp://x\n---\nText.\n",
    "pages/b.md": "---\ntitle: B\ndate: soon\ntags: z\nimage: c.png\n---\nText.\n",
  });
  expect(files["posts/a/index.md"]).toContain(
    "draft: true\nextra:\n  date: soon\n  tags:\n    - name: x\n  canonical: ftp://x\n  moreTags:\n    - y\n",
  );
  expect(files["pages/b/index.md"]).toBe(
    "---\ntitle: B\nextra:\n  date: soon\n  formerPaths:\n    - /pages/b/\n  image: c.png\n  tags:\n    - z\n---\n\nText.\n",
  );
});

test("tags become topics by the table, and the rest of them stay under extra", async () => {
  const text = "---\ntitle: A\ndate: 2020-01-01\ntags: [Pay, x, pay talk]\n---\nText.\n";
  const topics = new Map([
    ["Pay", ["negotiation"]],
    ["pay talk", ["negotiation", "offers"]],
    ["x", []],
  ]);
  const { files } = await imported({ "a.md": text }, topics);
  expect(files["posts/a/index.md"]).toContain(
    "topics:\n  - negotiation\n  - offers\nextra:\n  tags:\n    - x\n",
  );
});

test("no file, however odd, stops the others or makes a post that our checks refuse", async () => {
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom(
      "2020-01-01",
      "[a, b]",
      "{ image: a.png }",
      "true",
      "/x/y/",
      "https://a.example",
    ),
  );
  const name = fc.constantFrom(
    ...["title", "date", "tags", "slug", "image", "aliases", "draft", "series", "canonical"],
    ...["permalink", "author", "description", "reviewBy", "odd", "url", "stages", "region"],
  );
  const line = fc.tuple(name, value).map(([key, text]) => `${key}: ${text}`);
  const piece = fc.constantFrom(
    ...[
      "# A\n\n",
      "**Q:** a\n\n",
      "A: b\n\n",
      "> I am x?\n\n",
      "{% x %}",
      "![a](b.png)",
      "<img src=c>",
    ],
    ...['{{< figure src="a" >}}', "```\n", "[r]: x.png\n", "![a][r]\n\n", "<!-- ", "-->", "\\"],
  );
  const body = fc.array(fc.oneof(piece, fc.string({ unit: "binary" })), { maxLength: 12 });
  const file = fc
    .tuple(fc.uniqueArray(line, { selector: (text) => text.split(":")[0], maxLength: 6 }), body)
    .map(([lines, parts]) => `---\n${lines.join("\n")}\n---\n${parts.join("")}`);
  await fc.assert(
    fc.asyncProperty(fc.array(file, { maxLength: 4 }), fc.boolean(), async (texts, jekyll) => {
      const paths = texts.map((text, index) => [`${jekyll ? "_posts/" : ""}${index}.md`, text]);
      const good = "---\ntitle: Good\ndate: 2020-01-01\n---\nWell.\n";
      const { files, errors } = await imported({
        ...Object.fromEntries(paths),
        [`${jekyll ? "_posts/" : ""}good.md`]: good,
      });
      expect(errors).toEqual([]);
      expect(Object.values(files).join()).toContain("Well.");
    }),
    { seed: 4, numRuns: 150 },
  );
});

test("a date that cannot be read is told as one", async () => {
  const { notes } = await imported({ "a.md": "---\ntitle: A\ndate: yesterday\n---\n\nText.\n" });
  expect(notes).toContain(
    "changed a.md:3:1: `date` is no date that can be read; it is kept under `extra`",
  );
});
