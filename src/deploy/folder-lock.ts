import { hostname, userInfo } from "node:os";
import { ReleaseError } from "../release/errors";
import type { Place } from "./place";
import { quote } from "./quote";
import { printable, type Shell } from "./shell";
import type { Report } from "./target";

/**
 * Lets nobody else deploy to this place until the shell ends, which it does with us. The lock names the shell's own process,
 * so whoever comes next can ask the same machine whether it lives: after a crash nobody has to clean up. Each first says that
 * it is there and then looks for others; two that come at the same moment may both give up, and never both go on.
 *
 * @throws {ReleaseError} when another deploy is under way
 */
export async function takeLock(shell: Shell, place: Place, report: Report): Promise<void> {
  const who = `${userInfo().username}@${hostname()}, since ${new Date().toISOString()}`;
  await shell.runHere(`
lock=$root/.lock.$(uname -n).$$
printf '%s\\n' ${quote(who)} > "$lock" && trap 'rm -f "$lock"' EXIT && trap 'exit 1' HUP INT TERM`);
  const others = await shell.run(`
for other in "$root"/.lock.*; do
  [ "$other" = "$lock" ] && continue
  [ -e "$other" ] || continue
  process=\${other##*.}
  if [ "\${other%.*}" != "\${lock%.*}" ]; then state=elsewhere
  elif kill -0 "$process" 2>/dev/null || ps -p "$process" >/dev/null 2>&1; then state=alive
  else state=stale; fi
  seconds=0
  while [ $state = alive ] && [ "$process" -gt $$ ] && [ $seconds -lt 3 ] && [ -e "$other" ]; do
    sleep 1
    seconds=$((seconds + 1))
  done
  [ -e "$other" ] || continue
  printf '%s %s\\t%s\\n' "$state" "$other" "$(head -n 1 "$other")"
  [ $state = stale ] && rm -f "$other"
done
true`);
  for (const line of others.split("\n").filter(Boolean)) {
    const [, state, file, since] = /^(\w+) (.*?)\t(.*)$/.exec(line) ?? [];
    const whose = printable(since ?? "") || "somebody unknown";
    const orRemove = `or, if it was interrupted, remove ${printable(file ?? "the lock files")}`;
    if (state === "stale") {
      report.note(`A deploy was interrupted (${whose}); its lock is gone, and its remains go now.`);
      continue;
    }
    throw new ReleaseError([
      state === "alive"
        ? `another deploy to ${place.name} is under way (${whose}); wait for its end, ${orRemove}`
        : `another machine deploys to ${place.name} (${whose}); wait for its end, ${orRemove}`,
    ]);
  }
}
