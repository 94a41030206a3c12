import { Link } from "gatsby";
import type { ReactNode } from "react";
import { words } from "../../words/words";
import { Sentence } from "./sentence";

interface ListTopProps {
  /** All lists of this kind, and where they stand. */
  kind: { readonly title: string; readonly path: string };
  title: string | undefined;
  description: string | null | undefined;
  /** A few sentences by an editor, and the post to read first. */
  orientation?: string | null | undefined;
  startHere?: { readonly title: string; readonly path: string } | null | undefined;
  /** Number of posts on all pages of the list. */
  total: number;
  /** A picture before the kind. */
  children?: ReactNode;
}

/** The beginning of a topic's or a stage's list: what it is one of, its name, and what it is about. */
export function ListTop(props: ListTopProps) {
  const { kind, title, description, orientation, startHere, total, children } = props;
  return (
    <header>
      <ul className="kicker">
        <li>
          {children}
          <Link to={kind.path}>{kind.title}</Link>
        </li>
        <li>{words.lists.answers(total)}</li>
      </ul>
      <h1>{title}</h1>
      {description && <p className="intro">{description}</p>}
      {orientation && <p>{orientation}</p>}
      {startHere && (
        <p>
          <Sentence
            parts={words.lists.startHere(
              <Link key="post" to={startHere.path}>
                {startHere.title}
              </Link>,
            )}
          />
        </p>
      )}
    </header>
  );
}
