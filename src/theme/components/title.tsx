/** Longer than this, a word may break at its hyphen after all, or it would not fit a phone. */
const longest = 16;

/** A title, in which no word breaks at its hyphen. */
export function Title({ text }: { text: string }) {
  return text.split(/(\S+-\S+)/).map((part, index) =>
    index % 2 === 1 && part.length <= longest ? (
      <span className="unbroken" key={part}>
        {part}
      </span>
    ) : (
      part
    ),
  );
}
