/**
 * Is this a relative path that stays inside its folder and that every tool reads alike: no empty, `.` or `..` segment, no
 * backslash, and no control character (line breaks and terminal escape codes among them)?
 */
export function isPlainPath(path: string): boolean {
  return (
    !/[\p{Cc}\p{Cs}\\\u2028\u2029]/u.test(path) &&
    path.split("/").every((segment) => !/^\.{0,2}$/.test(segment))
  );
}
