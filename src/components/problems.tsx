import { words } from "../words/words";

/** In the live preview: what is wrong with the content right now. A build with problems never gets this far. */
export function Problems({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <section className="problems" aria-label={words.frame.problems}>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
