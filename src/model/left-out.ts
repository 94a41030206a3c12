import { classify } from "./classify";
import { suggestion } from "./wording";

/** Names that are for the people and programs who keep the folder, not for readers. */
const house =
  /^(?:(?:readme|licen[cs]e|copying|changelog|contributing|notice|codeowners|authors)(?:\.\w+)?|import-(?:report\.md|topics\.ya?ml)|deny-list\.txt)$/i;
/** Folders of tools, and what systems leave beside a file. */
const tools =
  /^(?:\.(?:git|github|gitlab|obsidian|vscode|idea|trash|trashes|cache|stfolder|sync)|node_modules|__macosx)$/i;
const leftBySystems = /^\.[_#~]|^\.ds_store$/i;
const dialects = /\.(?:mdx|mdown|mkd|mkdn|mkdown|mdwn|mdtext|mdtxt|markdn|mdc|qmd|rmd)$/i;
/** What was meant to be `.md`. */
const misspelt =
  /\.\s*(?:md|markdown)[\s.]+$|\.\s+(?:md|markdown)$|\.(?:mdd|mmd|dm|nd|mf|md\d|markdow|mardown|makrdown|markdwon|markdonw)$/i;
const documents =
  /\.(?:docx?|odt|rtf|pages|tex|wpd|adoc|asciidoc|rst|org|textile|wiki|ipynb|epub|gdoc)$/i;
const copies = /\.(?:md|markdown)(?:~|\.(?:bak|old|orig|backup|save|sav|tmp|swp|rej|part))$/i;
const pictures =
  /\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|heic|heif|bmp|ico|pdf|css|js|mp[34]|webm)$/i;
const yamlNames = ["topics.yml", "stages.yml", "synonyms.yml", "redirects.yml"];

/**
 * Why a file of the content folder that somebody may have meant as a text is none, and what to do: one line. Nothing for what is
 * read, and for what nobody would miss, such as pictures.
 *
 * @param path posix, relative to the content folder
 * @param others the names of the files in the same folder
 */
export function leftOutReason(path: string, others: ReadonlySet<string>): string | undefined {
  const folders = path.split("/");
  const name = folders.pop() ?? "";
  if (folders.some((folder) => tools.test(folder)) || leftBySystems.test(name)) return undefined;
  if (classify(path) !== "other" || house.test(name)) return undefined;
  const isText = /\.(?:md|markdown)$/i.test(name);
  const aside = [...folders, name].find((part) => /^[._]/.test(part));
  if (aside !== undefined) {
    return isText
      ? `${aside} begins with \`${aside[0]}\`, so that this text is not read; rename it, or write \`draft: true\` to keep it back`
      : undefined;
  }
  if (/\.ya?ml$/i.test(name)) {
    const known = suggestion(
      path,
      yamlNames,
      `only ${yamlNames.join(", ")} are read, in the content folder itself`,
    );
    return `nothing reads this file${known}`;
  }
  return isText ? undefined : otherReason(name, others);
}

function otherReason(name: string, others: ReadonlySet<string>): string | undefined {
  const unread = "this file is not read: a text is a file that ends in .md";
  const [, whole] = /^(.+\.(?:md|markdown))\.(?:txt|text|docx?|html?)$/i.exec(name) ?? [];
  if (whole !== undefined) return `${unread}; call it ${whole}`;
  if (copies.test(name)) {
    const original = name.endsWith("~") ? name.slice(0, -1) : name.replace(/\.[^.]+$/, "");
    return others.has(original) ? undefined : `${unread}; call it ${original}`;
  }
  const renamed = `${name.replace(/\.[^.]+$/, "")}.md`;
  if (misspelt.test(name)) return `${unread}; call it ${name.replace(misspelt, ".md")}`;
  if (dialects.test(name)) return `${unread}; call it ${renamed}`;
  if (documents.test(name)) return `${unread}; save it as Markdown, and call it ${renamed}`;
  if (/\.x?html?$/i.test(name)) return `${unread}; write it as Markdown, and call it ${renamed}`;
  if (/\.te?xt$/i.test(name)) return `${unread}; if it is a post, call it ${renamed}`;
  const isBare =
    !name.includes(".") && ![...others].some((other) => /\.(?:md|markdown)$/i.test(other));
  const isPost = isBare || /^index(?:\.|$)/i.test(name);
  return isPost && !pictures.test(name)
    ? `${unread}; if it is a post, call it ${renamed}`
    : undefined;
}
