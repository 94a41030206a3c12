import { absolute, paths } from "../../model/paths";
import { breadcrumbs, type Crumb } from "../../outputs/json-ld/breadcrumbs";
import { jsonLd, type PageThing } from "../../outputs/json-ld/script";
import type { ShareImage } from "../../outputs/share-image/card";
import { site } from "../../site";
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
  /** The lists above the page, from the top. */
  parents?: readonly Crumb[];
  /** When a text was published and last changed, instants in ISO 8601. */
  article?: { readonly published: string; readonly modified?: string | null };
  image?: ShareImage | undefined;
  /** What the page tells machines, beside the way to it. */
  things?: readonly PageThing[];
}

/** What every page says about itself in its head. */
export function HeadTags(props: HeadTagsProps) {
  const { title, description, path, canonical, hidden, parents = [], things = [], feed } = props;
  const full = title ? `${title} · ${site.name}` : `${site.name}: ${site.tagline}`;
  // A page that search engines are to leave alone names no other to take its place.
  const address = (!hidden && canonical) || absolute(site.url, path);
  const way =
    path === paths.home() || !title ? [] : [breadcrumbs([...parents, { title, path }], site)];
  return (
    <>
      <title>{full}</title>
      <meta name="description" content={description} />
      {hidden ? <meta name="robots" content="noindex" /> : <link rel="canonical" href={address} />}
      <SocialTags {...props} address={address} />
      <FeedLinks own={feed} />
      {!hidden && <script type="application/ld+json">{jsonLd([...things, ...way])}</script>}
    </>
  );
}

/** How the page looks where somebody shares it. https://ogp.me */
function SocialTags({
  title,
  description,
  address,
  article,
  image,
}: HeadTagsProps & { address: string }) {
  return (
    <>
      <meta property="og:type" content={article ? "article" : "website"} />
      <meta property="og:title" content={title ?? site.name} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={address} />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:locale" content={openGraphLocale(site.lang)} />
      {article && <meta property="article:published_time" content={article.published} />}
      {article?.modified && <meta property="article:modified_time" content={article.modified} />}
      {image && (
        <>
          <meta property="og:image" content={absolute(site.url, image.path)} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={image.alt} />
        </>
      )}
      <meta name="twitter:card" content={image ? "summary_large_image" : "summary"} />
    </>
  );
}

/** Language and country, which Open Graph wants both: `en_US` for `en`. */
function openGraphLocale(lang: string): string {
  const { language, region } = new Intl.Locale(lang).maximize();
  return `${language}_${region}`;
}
