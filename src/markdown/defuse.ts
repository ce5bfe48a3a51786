import { taskSign } from './task-signs.ts';

/**
 * Makes one line of what people said that cannot act in a note: no tag, task field, block id, Dataview field, link, HTML,
 * heading, list, check box, code, comment, formula or emphasis comes of it, wherever on a line it is put. Rendered, the
 * words are the same; escapes are Markdown's own, and Tasks signs become character references, which plugins that read
 * raw lines do not see. White space is one blank; controls and direction overrides are left out. Linear.
 */
export function defuse(text: string): string {
  const line = oneLine(text);
  if (!mayAct.test(line)) return line;
  const hasFormula = /\$\$|\S\$(?!\d)/.test(line);
  const escaped = line.replace(acting, (sign: string, offset: number) => {
    const before = line.slice(Math.max(0, offset - 2), offset);
    return escapeSign(sign, before, line.slice(offset + sign.length, offset + sign.length + 34), hasFormula);
  });
  return escapeStart(line, escaped);
}

/** The text on one line: white space is one blank, trimmed; what no reader sees (controls, direction overrides, lone surrogates) is gone. */
export function oneLine(text: string): string {
  return text
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

const mayAct = new RegExp(`[\\\\\`*_[|#^@<&%$~=:>+\\-.)]|${taskSign.source}`, 'u');
const acting = new RegExp(`\\bwww\\.|[\\\\\`*_[|#^@<&%$~=:]|${taskSign.source}`, 'giu');

function escapeSign(sign: string, before: string, after: string, hasFormula: boolean): string {
  switch (sign) {
    case '`':
    case '*':
    case '[':
    case '|':
      return `\\${sign}`;
    case '\\':
      return /^[A-Za-z0-9 ]/.test(after) ? sign : '\\\\';
    case '<':
      return /^[A-Za-z/!?%]/.test(after) ? '&lt;' : sign;
    case '%':
      return before.endsWith('%') ? '&#37;' : sign;
    case '$':
      return hasFormula ? '\\$' : sign;
    default:
      if (taskSign.test(sign)) return `&#${sign.codePointAt(0)};`;
      if (sign.length === 4) return `${sign.slice(0, 3)}\\.`;
      return actsBetween(sign, before, after) ? `\\${sign}` : sign;
  }
}

/** Whether a sign acts between what stands before and behind it. */
function actsBetween(sign: string, before: string, after: string): boolean {
  switch (sign) {
    case '#':
      return !endsInWord.test(before);
    case '_':
      return !(endsInWord.test(before) && /^[\p{L}\p{N}]/u.test(after));
    case '^':
      return before === '' || before.endsWith(' ');
    case '@':
      return !endsInWord.test(before) && /^[\p{L}_]/u.test(after);
    case '&':
      return /^#?[A-Za-z0-9]{1,31};/.test(after);
    case '~':
      return !((before === '' || before.endsWith(' ')) && /^\d/.test(after));
    case '=':
      return before.endsWith('=') || after.startsWith('=');
    case ':':
      return before.endsWith(':') || after.startsWith('//');
    default:
      return false;
  }
}

const endsInWord = /[\p{L}\p{N}]$/u;

/** Signs that make a block of a line when they begin it: list, quote, underline of a heading. */
function escapeStart(line: string, escaped: string): string {
  const start = /^(?:[-+](?=[ -]|$)|[>=]|\d{1,9}[.)](?= |$))/.exec(line)?.[0];
  if (start === undefined) return escaped;
  const at = start.length - 1;
  return escaped[at] === '\\' ? escaped : `${escaped.slice(0, at)}\\${escaped.slice(at)}`;
}
