import { jsonLd } from "./script";

test.each(["</script><script>alert(1)</script>", "<!--", "&lt;b&gt; & &amp;", "\u2028", '"\\'])(
  "%j comes back as it was, and is no markup on the way",
  (name) => {
    const content = jsonLd([{ "@type": "Person", name }]);
    expect(content).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(content)).toEqual({
      "@context": "https://schema.org",
      "@graph": [{ "@type": "Person", name }],
    });
  },
);
