/**
 * The text without the characters at its end that `sign` matches, a class of single characters: `withoutEnd('so, …', /[\s,…]/)` is "so". Linear, where a search for
 * `[\s,…]+$` begins anew at each sign of a long run that something follows.
 */
export function withoutEnd(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
