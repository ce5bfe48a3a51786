/**
 * A file of the same format, many times as large: of JSON its longest list over and over, of other text its second half; null for what is no text. Not finer than a piece of
 * the original.
 */
export function enlarge(bytes: Uint8Array, size: number): Uint8Array | null {
  if (bytes.includes(0) || bytes.length === 0) return null;
  const text = new TextDecoder().decode(bytes);
  const larger = enlargeJson(text, size) ?? enlargeLines(text, size);
  return new TextEncoder().encode(larger);
}

function enlargeLines(text: string, size: number): string {
  const middle = text.indexOf('\n\n', text.length / 2) + 2;
  const from = middle > 1 ? middle : text.indexOf('\n', text.length / 2) + 1;
  const piece = text.slice(from);
  return piece === '' ? text : text.slice(0, from) + piece.repeat(Math.ceil(size / piece.length));
}

function enlargeJson(text: string, size: number): string | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const longest = listsIn(value).toSorted((one, other) => other.length - one.length)[0];
  if (longest === undefined || longest.length === 0) return null;
  const each = JSON.stringify(longest).length;
  const entries = [...longest];
  for (let count = Math.ceil(size / each); count > 1; count--) for (const entry of entries) longest.push(entry);
  return JSON.stringify(value);
}

function listsIn(value: unknown): unknown[][] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(listsIn);
  return Array.isArray(value) ? [value, ...inner] : inner;
}
