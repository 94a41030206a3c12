/** Left by file managers and editors, or hidden. Of the hidden names, hosts and standards know these three. */
const hiddenButWanted = new Set([".well-known", ".nojekyll", ".htaccess"]);
const litter = /^(?:thumbs\.db|desktop\.ini|.*~|#.*#|.*\.sw[op])$/i;

/** Is this a file that nobody meant to publish: `.DS_Store`, `.git/config`, `notes.txt~`? */
export function isJunk(file: string): boolean {
  return file
    .split("/")
    .some((name) => (name.startsWith(".") ? !hiddenButWanted.has(name) : litter.test(name)));
}

const workingFolders = new Set(["page-data", "~partytown", "app-data"]);
const workingFile = /^(?:chunk-map\.json|webpack\.stats\.json|.*\.map)$/;

/** Is this a file that Gatsby keeps in `public/` for its own next build, and that no reader requests? */
export function isWorkingFile(file: string): boolean {
  const names = file.split("/");
  return workingFolders.has(names[0] ?? "") || workingFile.test(names.at(-1) ?? "");
}
