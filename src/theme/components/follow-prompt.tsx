import { Link } from "gatsby";
import { paths } from "../../model/paths";
import { site } from "../../site";
import { words } from "../../words/words";

/** For a reader who liked the answer: where the ways to follow the site are explained. */
export function FollowPrompt() {
  return (
    <p className="ask">
      <Link to={paths.subscribe()}>{words.feeds.follow(site.name)}</Link>
    </p>
  );
}
