/** A picture that stands in a text as data, `data:image/png;base64,…`, and the file that it should be. */
export interface PastedPicture {
  readonly start: number;
  readonly end: number;
  /** For a file beside the post: the same for the same picture. */
  readonly name: string;
  readonly base64: string;
}

const address =
  /data:image\/(png|jpe?g|gif|webp|avif|svg\+xml);(?:[\w.=-]{1,60};)?base64,([A-Za-z0-9+/]+={0,2})/gi;

/** The pictures that a text holds as data, in reading order. */
export function pastedPictures(text: string): PastedPicture[] {
  if (!/data:image\//i.test(text)) return [];
  return [...text.matchAll(address)].map(({ 0: written, 1: type = "", 2: base64 = "", index }) => {
    const ending = type.toLowerCase().replace("jpeg", "jpg").replace("svg+xml", "svg");
    const name = `pasted-${digest(base64)}.${ending}`;
    return { start: index, end: index + written.length, name, base64 };
  });
}

/** FNV-1a: enough to tell the pictures of one folder apart. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
