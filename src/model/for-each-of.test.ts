import { setImmediate as turn } from "node:timers/promises";
import { forEachOf } from "./for-each-of";

test("every item is worked on, never more at once than the limit", async () => {
  const done: number[] = [];
  let running = 0;
  let most = 0;
  await forEachOf([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
    running += 1;
    most = Math.max(most, running);
    await turn();
    running -= 1;
    done.push(item);
  });
  expect(done).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

test("the first error is thrown after all that was under way has ended, and nothing new begins", async () => {
  const ended: number[] = [];
  const work = async (item: number): Promise<void> => {
    if (item === 1) throw new Error("one");
    await turn();
    ended.push(item);
  };
  await expect(forEachOf([1, 2, 3, 4], 2, work)).rejects.toThrow("one");
  expect(ended).toEqual([2]);
});
