import { site } from "../site";
import { manifest } from "./manifest";

const sources = { site: { ...site, name: "Zenith" }, paper: "#f7f9fc" };

test("the manifest names the owner's site, in the owner's color", () => {
  expect(made("")).toMatchObject({
    name: "Zenith",
    start_url: "/",
    background_color: "#f7f9fc",
    theme_color: "#f7f9fc",
  });
});

test("under a path prefix every address begins with it", () => {
  const { id, start_url, scope, icons } = made("/blog") as Record<
    "id" | "start_url" | "scope",
    string
  > & { icons: { src: string }[] };
  for (const address of [id, start_url, scope, ...icons.map(({ src }) => src)]) {
    expect(address).toMatch(/^\/blog\//);
  }
});

function made(pathPrefix: string): unknown {
  const [file] = manifest({ ...sources, pathPrefix });
  return JSON.parse(String(file?.content));
}
