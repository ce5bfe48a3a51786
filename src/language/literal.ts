/** The source of a regular expression that matches exactly this text. O(text). */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
