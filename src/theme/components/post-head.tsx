import { graphql, withPrefix } from "gatsby";
import { paths } from "../../model/paths";
import { blogPosting } from "../../outputs/json-ld/blog-posting";
import type { ShareImage } from "../../outputs/share-image/card";
import { site } from "../../site";
import { HeadTags } from "./head-tags";

interface PostHeadProps {
  post: Queries.PostHeadFragment;
  /** Keeps the page out of search engines. */
  hidden: boolean;
  image?: ShareImage;
}

/** The head of a post: what it is to machines, and where it stands as Markdown. */
export function PostHead({ post, hidden, image }: PostHeadProps) {
  const { title, description, path, canonical, body } = post;
  const [topic] = post.topics;
  return (
    <>
      <HeadTags
        title={title}
        description={description}
        path={path}
        canonical={canonical}
        hidden={hidden}
        parents={topic ? [topic] : []}
        article={{ published: post.date, modified: post.updated }}
        image={image}
        things={[blogPosting({ ...post, exchanges: body.exchanges, image: image?.path }, site)]}
      />
      <link rel="alternate" type="text/markdown" href={withPrefix(paths.postMarkdown(post.slug))} />
    </>
  );
}

export const fragment = graphql`
  fragment PostHead on Post {
    slug
    title
    description
    path
    canonical
    date
    updated
    reviewed
    author {
      name
      path
      organization
    }
    topics {
      title
      path
    }
    shortAnswer {
      text
    }
    body {
      exchanges {
        questionTitle
        questionOpening
        answerId
        answerOpening
      }
    }
  }
`;
