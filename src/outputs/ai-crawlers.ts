import type { AiPurpose } from "../site";

/**
 * The names by which robots.txt knows the crawlers of AI companies, as these document them; looked up in November 2026. Some are
 * no crawlers, but names under which a search engine's crawler asks for consent. A few companies say that they may ignore
 * robots.txt where one of their users asks for a page.
 *
 * @see https://developers.openai.com/api/docs/bots
 * @see https://support.anthropic.com/en/articles/8896518
 * @see https://developers.google.com/crawling/docs/crawlers-fetchers/google-common-crawlers
 * @see https://support.apple.com/en-us/119829
 * @see https://developer.amazon.com/amazonbot
 * @see https://developers.facebook.com/docs/sharing/webmasters/web-crawlers
 * @see https://docs.perplexity.ai/guides/bots
 * @see https://docs.mistral.ai/robots
 * @see https://duckduckgo.com/duckduckgo-help-pages/results/duckassistbot
 * @see https://commoncrawl.org/ccbot
 */
export const aiCrawlers: Readonly<Record<AiPurpose, readonly string[]>> = {
  training: [
    ...["Amazonbot", "Applebot-Extended", "CCBot", "ClaudeBot", "Google-Extended", "GPTBot"],
    "meta-externalagent",
  ],
  search: [
    ...["Amzn-SearchBot", "Claude-SearchBot", "DuckAssistBot", "meta-webindexer"],
    ...["OAI-SearchBot", "PerplexityBot"],
  ],
  assistance: [
    ...["Amzn-User", "ChatGPT-User", "Claude-User", "meta-externalfetcher", "MistralAI-User"],
    "Perplexity-User",
  ],
};
