export { createPages, createPagesStatefully } from "./src/nodes/create-pages";
export { createResolvers } from "./src/nodes/create-resolvers";
export { createSchemaCustomization } from "./src/nodes/create-schema-customization";
export { onCreateDevServer } from "./src/nodes/on-create-dev-server";
export { onCreateNode, onPostBootstrap, shouldOnCreateNode } from "./src/nodes/on-create-node";
export { onCreateWebpackConfig } from "./src/nodes/on-create-webpack-config";
export { onPostBuild } from "./src/nodes/on-post-build";
export { onPreExtractQueries } from "./src/nodes/on-pre-extract-queries";
export { sourceNodes } from "./src/nodes/source-nodes";
