import { words } from "../../words/words";
import { Html } from "./html";

/** The answer in one to three sentences, for a reader who has no more time than that. */
export function ShortAnswer({ html }: { html: string }) {
  return (
    <section className="short-answer" aria-labelledby="short-answer">
      <h2 id="short-answer">{words.post.shortAnswer}</h2>
      <Html as="p" html={html} />
    </section>
  );
}
