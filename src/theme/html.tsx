import { withPrefix } from "gatsby";
import type { ReactNode } from "react";
import { directionOf } from "../model/direction";
import { site } from "../site";
import { chosenTheme, speculationRules } from "./inline-scripts";
import roman from "./styles/fonts/newsreader-roman.woff2";

interface HtmlProps {
  htmlAttributes: object;
  headComponents: ReactNode;
  bodyAttributes: object;
  preBodyComponents: ReactNode;
  body: string;
  postBodyComponents: ReactNode;
}

/** The document around every page. In production `body` is the page itself, without a wrapper. */
export default function Html(props: HtmlProps) {
  const production = process.env.NODE_ENV === "production";
  return (
    <html lang={site.lang} dir={directionOf(site.lang)} {...props.htmlAttributes}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {production && <link rel="icon" href={withPrefix("/favicon.ico")} sizes="32x32" />}
        <link rel="icon" href={withPrefix("/favicon.svg")} type="image/svg+xml" />
        {production && <link rel="apple-touch-icon" href={withPrefix("/apple-touch-icon.png")} />}
        {production && <link rel="manifest" href={withPrefix("/manifest.webmanifest")} />}
        <link rel="preload" href={roman} as="font" type="font/woff2" crossOrigin="anonymous" />
        {props.headComponents}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, and React would escape its quotes */}
        <script dangerouslySetInnerHTML={{ __html: chosenTheme }} />
        {production && (
          <script
            type="speculationrules"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, and React would escape its quotes
            dangerouslySetInnerHTML={{ __html: speculationRules }}
          />
        )}
      </head>
      {production ? (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: Gatsby hands the rendered page over as a string
        <body {...props.bodyAttributes} dangerouslySetInnerHTML={{ __html: props.body }} />
      ) : (
        <body {...props.bodyAttributes}>
          {props.preBodyComponents}
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: Gatsby hands the rendered page over as a string */}
          <div id="___gatsby" dangerouslySetInnerHTML={{ __html: props.body }} />
          {props.postBodyComponents}
        </body>
      )}
    </html>
  );
}
