import { queryTypes } from "./query-types";

test("only what queries say stays", () => {
  const generated = `declare namespace Queries {

type Maybe<T> = T | null;
type Scalars = {
  ID: string;
};

type Post = Node & {
  readonly id: Scalars['ID'];
};

type Query = {
  readonly post: Maybe<Post>;
};

type HomePageQueryVariables = Exact<{ [key: string]: never; }>;


type HomePageQuery = { readonly post: { readonly id: string } | null };

type CardFragment = { readonly id: string };


}
`;
  expect(queryTypes(generated)).toBe(`declare namespace Queries {

type Maybe<T> = T | null;
type Scalars = {
  ID: string;
};

type HomePageQueryVariables = Exact<{ [key: string]: never; }>;

type HomePageQuery = { readonly post: { readonly id: string } | null };

type CardFragment = { readonly id: string };

}
`);
});
