interface HtmlProps {
  /** Sanitised HTML, as `src/markdown` makes it. */
  html: string;
  as?: "div" | "span" | "p";
  className?: string;
}

/** Puts sanitised HTML into the page. The one place where a template does. */
export function Html({ html, as: Element = "div", className }: HtmlProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: src/markdown sanitised it
  return <Element className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
