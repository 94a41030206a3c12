import { type S3Server, startS3 } from "./s3-server";

let s3: S3Server;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(() => s3.close());

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/Welcome.html#ConsistencyModel
test("whoever reads an object while it is written gets all of the old one or all of the new", async () => {
  const texts = ["short", "long ".repeat(40_000)];
  await s3.put("object", "short");
  for (let round = 0; round < 40; round++) {
    const write = s3.put("object", texts[round % 2] ?? "");
    const reads = await Promise.all(Array.from({ length: 4 }, () => s3.object("object")));
    expect(reads.filter((read) => !texts.includes(read ?? ""))).toEqual([]);
    await write;
    expect(await s3.object("object")).toBe(texts[round % 2]);
  }
});

test("a folder that one empties is there for the other who writes into it", async () => {
  for (let round = 0; round < 25; round++) {
    await s3.put("folder/old", "old");
    await Promise.all([s3.delete("folder/old"), s3.put("folder/new", "new")]);
    expect(await s3.object("folder/new")).toBe("new");
    await s3.delete("folder/new");
  }
});
