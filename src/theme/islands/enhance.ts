import { markSection } from "./mark-section";
import { offerCopy } from "./offer-copy";
import { offerLinks } from "./offer-links";
import { offerShare } from "./offer-share";
import { offerTheme } from "./offer-theme";

/** Adds what a script can add to a page that already works without one. `root` is the document, or a part that is new. */
export function enhance(root: ParentNode): void {
  offerTheme(root);
  offerCopy(root);
  offerLinks(root);
  offerShare(root);
  markSection(root);
}
