interface StageGlyphProps {
  /** Ids of all stages, from the foot of the ladder up. */
  ladder: readonly string[];
  /** Ids of the stages that an answer is for. */
  lit: readonly string[];
}

/** A small ladder with the rungs of one answer lit: a picture of the stage names that stand beside it. */
export function StageGlyph({ ladder, lit }: StageGlyphProps) {
  const height = ladder.length * 4;
  return (
    <svg className="glyph" viewBox={`0 0 20 ${height}`} aria-hidden="true">
      {ladder.map((id, step) => (
        <path
          key={id}
          className={lit.includes(id) ? "lit" : undefined}
          d={`M0 ${height - 2 - step * 4}h20`}
        />
      ))}
    </svg>
  );
}
