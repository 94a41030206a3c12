import { applyEdits } from "./edits";
import { droppedHtml, replaceTags } from "./template-tags";

test.each([
  ["liquid", "{% raw %}{{ a }}{% endraw %}", "<!-- not imported: {{ a }} -->"],
  ["liquid", "[a]({{ site.baseurl }}/b/)", "[a](/b/)"],
  ["liquid", "[a]({{ '/b/' | relative_url }})", "[a](/b/)"],
  ["liquid", "[a]({% post_url 2020-01-02-b %}#c)", "[a](/was-2020-01-02-b/#c)"],
  ["liquid", "[a]({% link b.md %})", "[a](/was-b.md/)"],
  ["liquid", "[a]({% link gone %})", "[a]({% link gone %})"],
  ["liquid", "{%- highlight c++ linenos -%}\nx\n{%- endhighlight -%}", "```c++\nx\n```"],
  [
    "liquid",
    "{% if a %}yes{% endif %}",
    "<!-- not imported: {% if a %} -->yes<!-- not imported: {% endif %} -->",
  ],
  ["liquid", "`{{ a }}` and\n\n    {{ b }}", "`{{ a }}` and\n\n    {{ b }}"],
  ["hugo", '{{< youtube "x" >}}', '<!-- not imported: {{< youtube "x" >}} -->'],
  ["hugo", '{{< figure src="a b.jpg" alt="A [b]" >}}', "![A \\[b\\]](<a b.jpg>)"],
  ["hugo", '[a]({{< ref "b.md#c" >}})', "[a](/was-b.md#c/)"],
  ["hugo", "[a]({{% relref b %}})", "[a](/was-b/)"],
  ["hugo", '[a]({{< ref "gone" >}})', '[a]({{< ref "gone" >}})'],
  [undefined, "{{ a }} {% b %}", "{{ a }} {% b %}"],
] as const)("%s: %j", (kind, markdown, expected) => {
  const { edits } = replaceTags(markdown, kind, (name) =>
    name === "gone" ? undefined : `/was-${name}/`,
  );
  expect(applyEdits(markdown, edits)).toBe(expected);
});

test("each tag is told with its place", () => {
  expect(
    replaceTags("a {% b %} {{ site.url }} [c]({% d %})", "liquid", () => undefined).found,
  ).toEqual([
    { offset: 2, outcome: "unclear", message: '"{% b %}" became a comment' },
    { offset: 10, outcome: "changed", message: '"{{ site.url }}" is left out' },
    {
      offset: 29,
      outcome: "unclear",
      message: '"{% d %}" stays in an address, where it cannot work',
    },
  ]);
});

test("HTML that no page shows is told, but not when it is code", () => {
  expect(droppedHtml("a\n\n<iframe src=x></iframe>\n\n`<iframe>` b <Video>c</Video>")).toEqual([
    { offset: 3, outcome: "unclear", message: "<iframe> stays in the file, and no page shows it" },
    { offset: 41, outcome: "unclear", message: "<Video> stays in the file, and no page shows it" },
  ]);
});
