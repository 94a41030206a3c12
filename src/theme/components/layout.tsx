import { graphql, Link, withPrefix } from "gatsby";
import type { ReactNode } from "react";
import { paths } from "../../model/paths";
import { site } from "../../site";
import { words } from "../../words/words";
import { askPage } from "./ask-page";
import { HalfMoon } from "./half-moon";
import { Problems } from "./problems";

interface LayoutProps {
  /** Names the kind of page for the style sheet. */
  kind: string;
  data: Queries.LayoutFragment;
  /** The content file that the page shows, as its author knows it; lists show none. */
  file?: string;
  children: ReactNode;
}

/** The frame of every page: skip link, header, main, and at the foot the whole navigation. */
export function Layout({ kind, data, file, children }: LayoutProps) {
  const ask = askPage(data);
  return (
    <>
      <a className="skip" href="#main">
        {words.frame.skip}
      </a>
      <header className="site-header">
        <Link className="wordmark" to={paths.home()}>
          {/* In an image, `prefers-color-scheme` is the page's: the mark follows a chosen theme. React would preload an image of
              higher priority, before the text. */}
          <img
            className="mark"
            src={withPrefix("/favicon.svg")}
            alt=""
            width="24"
            height="24"
            fetchPriority="low"
          />
          {site.name}
        </Link>
        <nav aria-label={words.frame.mainNavigation}>
          <Link to={paths.stages()}>{words.stages.title}</Link>
          <Link to={paths.topics()}>{words.topics.title}</Link>
          <Link to={paths.archive()}>{words.archive.title}</Link>
          <Link to={paths.search()}>{words.search.title}</Link>
          {ask && <Link to={ask.path}>{ask.title}</Link>}
        </nav>
        <a className="to-footer" href="#all-pages">
          {words.frame.menu}
        </a>
        <button type="button" className="theme" aria-label={words.frame.darkTheme}>
          <HalfMoon />
        </button>
      </header>
      <Problems texts={data.problems?.texts ?? []} file={file} />
      <main id="main" className={kind} tabIndex={-1} data-link-copied={words.share.linkCopied}>
        {children}
      </main>
      <footer className="site-footer">
        <nav id="all-pages" aria-label={words.frame.allPages}>
          <ul>
            <li>
              <Link to={paths.home()}>{words.frame.home}</Link>
            </li>
            <li>
              <Link to={paths.stages()}>{words.stages.title}</Link>
            </li>
            <li>
              <Link to={paths.topics()}>{words.topics.title}</Link>
            </li>
            <li>
              <Link to={paths.archive()}>{words.archive.title}</Link>
            </li>
            <li>
              <Link to={paths.subscribe()}>{words.feeds.subscribe}</Link>
            </li>
            <li>
              <Link to={paths.search()}>{words.search.title}</Link>
            </li>
            {data.pages.nodes.map((page) => (
              <li key={page.path}>
                <Link to={page.path}>{page.title}</Link>
              </li>
            ))}
          </ul>
        </nav>
        <p>{site.description}</p>
      </footer>
    </>
  );
}

/** What the frame shows; a fragment, since pages without a browser application get no static queries. */
export const fragment = graphql`
  fragment Layout on Query {
    pages: allPage(sort: { slug: ASC }) {
      nodes {
        title
        path
      }
    }
    problems {
      texts
    }
  }
`;
