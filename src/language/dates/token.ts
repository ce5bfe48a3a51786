/** A word, number or mark of spoken text, with where it stands. */
export interface Token {
  readonly kind: 'word' | 'number' | 'ordinal' | 'figures' | 'mark';
  /** Lower case; a word without its possessive, a number as its digits, `figures` such as `12/19` as written. */
  readonly word: string;
  /** Of a number or an ordinal such as `12th`; otherwise -1. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** Written with a capital. */
  readonly capital: boolean;
  /** `Friday's`. */
  readonly possessive: boolean;
  /** White space stands before it. */
  readonly spaced: boolean;
}

const pattern =
  /(?<figures>(?<!\p{L}[/-])\d{1,9}(?:[./:-]\d{1,9})+(?!\d|[/-]\p{L}))|(?<ordinal>\d{1,4}(?:st|nd|rd|th)(?![\p{L}\d]))|(?<number>\d{1,9})|(?<dotted>(?:\p{L}\.){2,4})|(?<word>\p{L}+(?:['’]\p{L}+)*['’]?)|(?<mark>\S)/giu;
const fillers: ReadonlySet<string> = new Set(['um', 'uh', 'er', 'erm', 'uhm', 'umm', 'uhh', 'hmm', 'mm', 'ehm', 'eh']);
const stuttered: ReadonlySet<string> = new Set(
  'the a by on in at to of end next this before until after for from with within first last'.split(' '),
);

/** Tokens of a text without fillers ("um") and without words said twice ("by the, the 18th"). Linear. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let spokenOver = false;
  for (const match of text.matchAll(pattern)) {
    const token = tokenOf(match, text);
    if (fillers.has(token.word)) {
      spokenOver = true;
      continue;
    }
    if (token.word === ',' && spokenOver) continue;
    dropStutter(tokens, token);
    tokens.push(token);
    spokenOver = false;
  }
  return tokens;
}

function dropStutter(tokens: Token[], token: Token): void {
  if (!stuttered.has(token.word)) return;
  const comma = tokens.at(-1)?.word === ',' ? 1 : 0;
  if (tokens.at(-1 - comma)?.word === token.word) tokens.length -= 1 + comma;
}

function tokenOf(match: RegExpExecArray, text: string): Token {
  const raw = match[0];
  const groups = match.groups ?? {};
  const start = match.index;
  const kind = kindOf(groups);
  const lower = raw.toLowerCase().replaceAll('’', "'");
  const possessive = kind === 'word' && (lower.endsWith("'s") || lower.endsWith("'"));
  return {
    kind,
    word: wordOf(lower, kind, possessive),
    value: kind === 'number' || kind === 'ordinal' ? Number.parseInt(raw, 10) : -1,
    start,
    end: start + raw.length,
    capital: kind === 'word' && raw[0] !== lower[0],
    possessive,
    spaced: start === 0 || /\s/.test(text[start - 1] ?? ''),
  };
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): Token['kind'] {
  if (groups['figures'] !== undefined) return 'figures';
  if (groups['ordinal'] !== undefined) return 'ordinal';
  if (groups['number'] !== undefined) return 'number';
  return groups['mark'] === undefined ? 'word' : 'mark';
}

function wordOf(lower: string, kind: Token['kind'], possessive: boolean): string {
  if (kind !== 'word') return lower;
  if (lower.includes('.')) return lower.replaceAll('.', '');
  if (lower === "o'clock") return 'oclock';
  return possessive ? lower.slice(0, lower.lastIndexOf("'")) : lower;
}
