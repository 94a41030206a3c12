import type { GatsbySSR } from "gatsby";
import { cloneElement, isValidElement, type ReactElement, type ReactNode } from "react";

type Attributes = Record<string, unknown>;

const attributesOf = (node: ReactNode): Attributes | undefined =>
  isValidElement<Attributes>(node) ? node.props : undefined;

/** What a reader's browser needs of one thing that Gatsby put into the head; `null` for nothing. */
function forReaders(node: ReactNode): ReactNode {
  const attributes = attributesOf(node);
  if (!attributes) return node;
  const element = node as ReactElement<Attributes>;
  if (element.type === "style" && attributes["data-identity"] === "gatsby-global-css") return null;
  if (element.type === "link" && /^(fetch|script)$/.test(String(attributes.as))) return null;
  if (element.type === "meta" && attributes.name === "generator") {
    return cloneElement(element, { content: `Rung on ${String(attributes.content)}` });
  }
  return cloneElement(element, {
    "data-gatsby-head": undefined,
    "data-href": undefined,
    "data-identity": undefined,
  });
}

/** Leaves Gatsby's browser application, its data and its marks out of the pages that readers get. */
export const onPreRenderHTML: NonNullable<GatsbySSR["onPreRenderHTML"]> = ({
  getHeadComponents,
  replaceHeadComponents,
  replacePostBodyComponents,
}) => {
  if (process.env.NODE_ENV !== "production") return;
  replaceHeadComponents(getHeadComponents().map(forReaders));
  replacePostBodyComponents([]);
};
