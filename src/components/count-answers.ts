/** "1 answer", "3 answers", "no answers yet". */
export function countAnswers(posts: number): string {
  if (posts === 0) return "no answers yet";
  return posts === 1 ? "1 answer" : `${posts} answers`;
}
