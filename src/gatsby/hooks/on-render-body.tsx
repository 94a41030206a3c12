import type { GatsbySSR, RenderBodyArgs } from "gatsby";

/** What Gatsby passes beyond its declared type: the files of the browser bundle that belong to the page. */
interface Bundle {
  readonly scripts: readonly { readonly name: string }[];
  readonly pathPrefix: string;
}

/** Loads the islands in production. Gatsby's own tags for them come in a slice that `onPreRenderHTML` leaves out. */
export const onRenderBody: NonNullable<GatsbySSR["onRenderBody"]> = (args) => {
  if (process.env.NODE_ENV !== "production") return;
  const { scripts, pathPrefix, setHeadComponents } = args as RenderBodyArgs & Bundle;
  setHeadComponents(
    scripts.map(({ name }) => <script key={name} type="module" src={`${pathPrefix}/${name}`} />),
  );
};
