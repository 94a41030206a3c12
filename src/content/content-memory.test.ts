import type { Document } from "../model/document";
import { contentMemory } from "./content-memory";

const bytes = (text: string) => new TextEncoder().encode(text);
const text = "---\ntitle: A\ndate: 2026-05-01\n---\nText";

test("a file is read again when its bytes have changed, and only then", () => {
  const { readDocument } = contentMemory();
  const first = readDocument("a.md", bytes(text));
  expect(readDocument("a.md", bytes(text))).toBe(first);
  expect(readDocument("b.md", bytes(text))).not.toBe(first);
  expect(readDocument("a.md", bytes("---\ntitle: B\n---\nText")).document?.data).toEqual({
    title: "B",
  });
  expect(readDocument("a.md", bytes("---\ntitle: [\n---\nText")).problems).toHaveLength(1);
});

test("a post is read again when its file or how posts are read has changed, and only then", () => {
  const { readDocument, readPost } = contentMemory();
  const settings = { timeZone: "UTC", author: { id: "jo", name: "Jo" }, shownDirectory: "content" };
  const document = (source: string) =>
    readDocument("content/posts/a.md", bytes(source)).document as Document;
  const first = readPost(document(text), settings);
  expect(readPost(document(text), { ...settings })).toBe(first);
  expect(readPost(document(text), { ...settings, timeZone: "Asia/Tokyo" }).post?.date).toBe(
    "2026-04-30T15:00:00.000Z",
  );
  expect(readPost(document(text.replace("A", "B")), settings).post?.title).toBe("B");
});
