import { documentMemory } from "./document-memory";

const bytes = (text: string) => new TextEncoder().encode(text);

test("a file is read again when its bytes have changed, and only then", () => {
  const read = documentMemory();
  const first = read("a.md", bytes("---\ntitle: A\n---\nText"));
  expect(read("a.md", bytes("---\ntitle: A\n---\nText"))).toBe(first);
  expect(read("b.md", bytes("---\ntitle: A\n---\nText"))).not.toBe(first);
  expect(read("a.md", bytes("---\ntitle: B\n---\nText")).document?.data).toEqual({ title: "B" });
  expect(read("a.md", bytes("---\ntitle: [\n---\nText")).problems).toHaveLength(1);
});
