import type { Filters } from "./find";

/** What a reader looks for. */
export interface Request {
  readonly question: string;
  readonly filters: Filters;
}

/** Reads a request from a page's query: `?q=raise&stage=mid`. */
export function requestIn(query: string): Request {
  const parameters = new URLSearchParams(query);
  const stage = parameters.get("stage");
  const topic = parameters.get("topic");
  return {
    question: parameters.get("q") ?? "",
    filters: { ...(stage && { stage }), ...(topic && { topic }) },
  };
}

/** The query that a request is restored from; `""` for none. */
export function queryOf({ question, filters }: Request): string {
  const parameters = new URLSearchParams(question.trim() ? { q: question } : {});
  if (filters.stage) parameters.set("stage", filters.stage);
  if (filters.topic) parameters.set("topic", filters.topic);
  const query = parameters.toString();
  return query && `?${query}`;
}
