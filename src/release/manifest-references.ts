/** The icons and screenshots that a web app manifest names. https://www.w3.org/TR/appmanifest/ */
export function manifestReferences(json: string): string[] {
  const found: string[] = [];
  collect(parsed(json));
  return found;

  function collect(value: unknown): void {
    if (typeof value !== "object" || value === null) return;
    for (const [key, member] of Object.entries(value)) {
      if (key === "src" && typeof member === "string") found.push(member);
      else collect(member);
    }
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // an owner's file: browsers ignore a manifest that is no JSON, and so does this
  }
}
