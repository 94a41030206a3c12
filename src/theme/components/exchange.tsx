import { graphql } from "gatsby";
import { words } from "../../words/words";
import { Html } from "./html";

interface ExchangeProps {
  exchange: Queries.ExchangeFragment;
  /** Who asked, in the author's words; whether nobody did. */
  askedBy: string | null;
  composed: boolean;
}

/** Above this many words a question is set roman: a page of italics tires the eye. */
const longQuestion = 80;

/** One question, set like a letter, and its answer. */
export function Exchange({ exchange, askedBy, composed }: ExchangeProps) {
  const { questionId, answerId, questionWords } = exchange;
  const signed = [askedBy, composed && words.post.composed].filter(Boolean).join(" · ");
  return (
    <>
      <section
        className={questionWords > longQuestion ? "question question-long" : "question"}
        aria-labelledby={questionId}
      >
        <h2 id={questionId}>{label(words.post.question, exchange.questionTitle)}</h2>
        <blockquote>
          <Html html={exchange.question} />
          {signed && exchange.number === 1 && <footer>{signed}</footer>}
        </blockquote>
      </section>
      {exchange.answer && (
        <section className="answer" aria-labelledby={answerId}>
          <h2 id={answerId}>{label(words.post.answer, exchange.answerTitle)}</h2>
          <Html html={exchange.answer} />
        </section>
      )}
    </>
  );
}

/** words.post.question; or "Question 2", as the author wrote it, where there are several. */
function label(single: string, written: string): string {
  return /\d|:/.test(written) ? written : single;
}

export const fragment = graphql`
  fragment Exchange on PostExchange {
    number
    questionId
    questionTitle
    question
    questionWords
    answerId
    answerTitle
    answer
  }
`;
