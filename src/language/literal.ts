/** Signs from which on no expression is made of a text: it would overflow the stack (V8, from some 16,000 on), and nobody's name is so long. */
const TOO_LONG = 1000;
const NOTHING = '(?!)';

/** The source of a regular expression that matches exactly this text, and nothing where the text is too long to be a name. O(text). */
export function literal(text: string): string {
  return text.length > TOO_LONG ? NOTHING : text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
