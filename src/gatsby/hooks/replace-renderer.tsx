import type { GatsbySSR } from "gatsby";
import { renderToStaticMarkup } from "react-dom/server";
import { unwrapPage } from "./unwrap-page";

/** Renders a page for readers: no hydration marks, and none of the router's wrappers. */
export const replaceRenderer: NonNullable<GatsbySSR["replaceRenderer"]> = ({
  bodyComponent,
  replaceBodyHTMLString,
}) => {
  if (process.env.NODE_ENV !== "production") return;
  replaceBodyHTMLString(unwrapPage(renderToStaticMarkup(bodyComponent)));
};
