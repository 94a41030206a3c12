import { Link } from "gatsby";
import { site } from "../../site";
import { words } from "../../words/words";
import { askPage } from "./ask-page";
import { Sentence } from "./sentence";

/** For a reader whose question is not answered here. Nothing where nobody takes questions. */
export function AskPrompt({ data }: { data: Queries.LayoutFragment }) {
  const page = askPage(data);
  if (!page || !site.email) return null;
  return (
    <p className="ask">
      <Sentence parts={words.ask.prompt((text) => <Link to={page.path}>{text}</Link>)} />
    </p>
  );
}
