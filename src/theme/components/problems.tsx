import { Link } from "gatsby";
import { paths } from "../../model/paths";
import { problemsDigest } from "../../model/problems-digest";
import { words } from "../../words/words";

interface ProblemsProps {
  /** Lines that begin with their file. */
  texts: readonly string[];
  /** The file that the page shows, where it shows one. */
  file: string | undefined;
}

/**
 * In the live preview: what is wrong right now with the file that the page shows, and how much there is in others; where the page
 * shows no file, all of it. A build with problems never gets this far.
 */
export function Problems({ texts, file }: ProblemsProps) {
  if (texts.length === 0) return null;
  const own = file === undefined ? texts : texts.filter((text) => text.startsWith(`${file}:`));
  const others = texts.length - own.length;
  return (
    <section
      className="problems"
      aria-label={words.frame.problems}
      data-digest={problemsDigest(texts)}
    >
      <ul>
        {own.map((text) => (
          <li key={text}>{text}</li>
        ))}
        {others > 0 && (
          <li>
            <Link to={paths.home()}>{words.frame.problemsElsewhere(others)}</Link>
          </li>
        )}
      </ul>
    </section>
  );
}
