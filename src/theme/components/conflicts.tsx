import { words } from "../../words/words";

/** What an author has an interest in, as their file states it. */
export function Conflicts({ text }: { text: string }) {
  return (
    <p className="conflicts">
      <b>{words.author.conflicts}</b> {text}
    </p>
  );
}
