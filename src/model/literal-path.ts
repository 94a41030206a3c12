/**
 * A former path of this site that every host takes literally. Hosts read `*`, `:name` and `{name}` as patterns, which would take
 * other pages too; some compare encoded paths and some decoded ones, so the encoded forms count as well. Blanks, quotes,
 * backslashes and line ends would end a rule in a host's file. Folders have no empty, `.` or `..` segments. Written without
 * flags, for JSON Schema.
 */
export const literalPath =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they would end a line in the files of hosts
  /^(?!.*\/\.{0,2}\/)(?!.*\/\.{1,2}$)\/(?!.*%(?:[01][\da-fA-F]|7[fFbBdD]|2[2aAfF3]|3[aAfF]|5[cC]))[^\s\u0000-\u001f\u007f-\u009f?#\\"*:{}]*$/;
