import type { Newsletter } from "../../site";
import { words } from "../../words/words";

const said = words.feeds;

/** Hands a reader's address to the provider of the newsletter, which asks for the rest on its own page. */
export function NewsletterForm({ newsletter }: { newsletter: Newsletter }) {
  const { provider, action, field, hidden = {} } = newsletter;
  return (
    <section aria-labelledby="e-mail">
      <h2 id="e-mail">{said.byEmail}</h2>
      <p id="e-mail-how">{said.byEmailHow(provider)}</p>
      <form className="newsletter" action={action} method="post">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor="e-mail-address">{said.addressLabel}</label>
        <input
          id="e-mail-address"
          type="email"
          name={field}
          autoComplete="email"
          aria-describedby="e-mail-how"
          required
        />
        <button type="submit" className="button">
          {said.subscribe}
        </button>
      </form>
    </section>
  );
}
