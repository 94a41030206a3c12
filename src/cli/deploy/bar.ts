import { size } from "../size";

const width = 10;

/** How far it is: `████░░░░░░ 4.1 of 9.8 MB, 12 s left`. */
export function bar(done: number, total: number, seconds: number): string {
  const share = total === 0 ? 1 : Math.min(done / total, 1);
  const full = Math.round(share * width);
  const drawn = `${"█".repeat(full)}${"░".repeat(width - full)}`;
  const left = share === 1 || share === 0 ? "" : `, ${time((seconds / share) * (1 - share))} left`;
  return share === 1 ? size(total) : `${drawn} ${size(done)} of ${size(total)}${left}`;
}

function time(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return `${Math.ceil(seconds / 60)} min`;
}
