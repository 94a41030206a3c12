import { Link } from "gatsby";
import type { Shelf } from "../../plan/page-context";
import { words } from "../../words/words";

interface LadderProps {
  /** From the foot of the ladder up. */
  shelves: readonly Shelf[];
  stages: readonly Queries.TermLinkFragment[];
  /** The posts that the shelves name as their newest. */
  posts: readonly Queries.PostLinkFragment[];
}

/** The stages of a career as a ladder, the first at its foot: the way in. */
export function Ladder({ shelves, stages, posts }: LadderProps) {
  return (
    <ol className="ladder" reversed>
      {shelves.toReversed().map((shelf) => {
        const stage = stages.find(({ id }) => id === shelf.id);
        const newest = posts.find(({ id }) => id === shelf.newest);
        return (
          stage && (
            <li key={stage.id}>
              <Link to={stage.path}>
                <span className="ladder-title">{stage.title}</span>{" "}
                <span className="ladder-count">{words.lists.answers(shelf.posts)}</span>{" "}
                {newest && <span className="ladder-newest">{newest.title}</span>}
              </Link>
            </li>
          )
        );
      })}
    </ol>
  );
}
