declare module "*.woff2" {
  /** Path of the hashed file, path prefix included. */
  const path: string;
  export default path;
}
