import { absolute } from "../model/paths";
import type { ShareImage } from "../outputs/share-image/card";
import { site } from "../site";

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
  /** What social sites and messengers show of a link to it. */
  image?: ShareImage;
}

/** What every page says about itself in its head. */
export function HeadTags({ title, description, path, canonical, hidden, image }: HeadTagsProps) {
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
      {image && (
        <>
          <meta property="og:image" content={absolute(site.url, image.path)} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={image.alt} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
    </>
  );
}
