import type { GatsbySSR, RenderBodyArgs } from "gatsby";
import { type StyleSheet, usedStyles } from "../../theme/used-styles";

/** What Gatsby passes beyond its declared type: the page, and the files of the browser bundle. */
interface Bundle {
  readonly bodyHtml: string;
  readonly scripts: readonly { readonly name: string }[];
  readonly styles: readonly StyleSheet[];
  readonly pathPrefix: string;
}

/** `app.css` comes first: it puts the layers in order. The parts are `style-*.css`. */
const inOrder = (a: StyleSheet, b: StyleSheet): number => (a.name < b.name ? -1 : 1);

/**
 * Puts the style sheets that a page uses and the islands into its head in production. `onPreRenderHTML` leaves out
 * Gatsby's own tags for them, which hold every style sheet.
 */
export const onRenderBody: NonNullable<GatsbySSR["onRenderBody"]> = (args) => {
  if (process.env.NODE_ENV !== "production") return;
  const { bodyHtml, scripts, styles, pathPrefix, setHeadComponents } = args as RenderBodyArgs &
    Bundle;
  setHeadComponents([
    ...usedStyles([...styles].sort(inOrder), bodyHtml).map(({ name, content }) => (
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own CSS, and React would escape its quotes
      <style key={name} dangerouslySetInnerHTML={{ __html: content }} />
    )),
    ...scripts.map(({ name }) => <script key={name} type="module" src={`${pathPrefix}/${name}`} />),
  ]);
};
