/** A process and its parent, as `/proc/<pid>/stat` names them (proc(5)); nothing for text of another kind. */
export function parseStat(stat: string): { pid: number; parent: number } | undefined {
  // The second field is the command in brackets, and may hold brackets and blanks of its own.
  const end = stat.lastIndexOf(")");
  const pid = Number.parseInt(stat, 10);
  const parent = Number(stat.slice(end + 2).split(" ")[1]);
  return end > 0 && pid > 0 && Number.isInteger(parent) ? { pid, parent } : undefined;
}

/** Kilobytes that `/proc/<pid>/smaps_rollup` gives a process: its own memory, and its share of what it has in common. */
export function parsePss(rollup: string): number | undefined {
  const found = /^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** A process, its children, their children and so on. */
export function treeOf(
  root: number,
  processes: readonly { readonly pid: number; readonly parent: number }[],
): number[] {
  const children = new Map<number, number[]>();
  for (const { pid, parent } of processes) {
    const known = children.get(parent);
    if (known) known.push(pid);
    else children.set(parent, [pid]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}
