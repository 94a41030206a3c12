export { createPages, createPagesStatefully } from "./src/gatsby/hooks/create-pages";
export { createResolvers } from "./src/gatsby/hooks/create-resolvers";
export { createSchemaCustomization } from "./src/gatsby/hooks/create-schema-customization";
export { onCreateDevServer } from "./src/gatsby/hooks/on-create-dev-server";
export {
  onCreateNode,
  onPostBootstrap,
  shouldOnCreateNode,
} from "./src/gatsby/hooks/on-create-node";
export { onCreateWebpackConfig } from "./src/gatsby/hooks/on-create-webpack-config";
export { onPostBuild } from "./src/gatsby/hooks/on-post-build";
export { onPreBootstrap } from "./src/gatsby/hooks/on-pre-bootstrap";
export { preprocessSource } from "./src/gatsby/hooks/preprocess-source";
export { sourceNodes } from "./src/gatsby/hooks/source-nodes";
