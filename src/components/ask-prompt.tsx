import { Link } from "gatsby";
import { site } from "../site";
import { askPage } from "./ask-page";

/** For a reader whose question is not answered here. Nothing where nobody takes questions. */
export function AskPrompt({ data }: { data: Queries.LayoutFragment }) {
  const page = askPage(data);
  if (!page || !site.email) return null;
  return (
    <p className="ask">
      Is your question another one? <Link to={page.path}>Ask it</Link>
    </p>
  );
}
