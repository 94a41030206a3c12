import { settings } from "../../tests/support/sources";
import { contentPath, shownPath } from "./settings";

test.each(["content", "../other blog/content", ""])(
  "paths in %j are shown and found again",
  (shownDirectory) => {
    const site = { ...settings, shownDirectory };
    const shown = shownPath(site, "posts/x.md");
    expect(shown).toBe(shownDirectory === "" ? "posts/x.md" : `${shownDirectory}/posts/x.md`);
    expect(contentPath(site, shown)).toBe("posts/x.md");
  },
);
