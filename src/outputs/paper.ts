import { lightColor } from "./light-color";

/** The paper of the light theme, for icons and the manifest; white where the tokens state none that can be read. */
export const paperOf = (tokens: string): string => lightColor(tokens, "paper") ?? "#ffffff";
