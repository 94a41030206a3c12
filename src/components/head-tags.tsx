import { absolute } from "../model/paths";
import { site } from "../site";
import { FeedLinks, type TermFeed } from "./feed-links";

interface HeadTagsProps {
  /** Without the site's name; nothing on the home page. */
  title?: string;
  description: string;
  /** Path of the page, without the path prefix. */
  path: string;
  /** Where the text was first published, if elsewhere. */
  canonical?: string | null;
  /** Keeps the page out of search engines. */
  hidden?: boolean;
  /** The feed of what the page is about, beside the site's. */
  feed?: TermFeed | undefined;
}

/** What every page says about itself in its head. */
export function HeadTags({ title, description, path, canonical, hidden, feed }: HeadTagsProps) {
  const full = title ? `${title} · ${site.name}` : `${site.name}: ${site.tagline}`;
  const address = canonical ?? absolute(site.url, path);
  return (
    <>
      <title>{full}</title>
      <meta name="description" content={description} />
      {hidden ? <meta name="robots" content="noindex" /> : <link rel="canonical" href={address} />}
      <meta property="og:title" content={title ?? site.name} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={address} />
      <meta property="og:site_name" content={site.name} />
      <FeedLinks own={feed} />
    </>
  );
}
