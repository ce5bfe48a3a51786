const mostBytes = 200;

/**
 * A file name (without extension) for a title: legal on Windows, macOS and Linux and linkable in Obsidian, NFC, at most 200
 * bytes of UTF-8, never hidden, reserved, ending in a dot or blank, or empty (`Untitled`). Its own result is left as it is.
 */
export function safeFileName(title: string): string {
  const name = mendEnds(shorten(mendEnds(withoutForbidden(title))));
  if (name === '') return 'Untitled';
  return reserved.test(name) ? `_${name}` : name;
}

/** Names that Windows keeps for devices, with or without an extension. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;

function withoutForbidden(title: string): string {
  return title
    .normalize('NFC')
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/[\p{Cc}\p{Surrogate}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/gu, '')
    .replace(/: /g, ' - ')
    .replace(/[/\\|:]/g, '-')
    .replace(/"/g, "'")
    .replace(/[<>?*#^[\]]/g, ' ')
    .replace(/ {2,}/g, ' ');
}

/** No blank or dot at either end, no dashes that forbidden signs left, and no `.md` twice. */
function mendEnds(name: string): string {
  let mended = name;
  for (let before = ''; before !== mended; ) {
    before = mended;
    mended = mended
      .replace(/\.md$/i, '')
      .replace(/^[ .]+|^(?:-+ ?)+(?=[ -]|$)|^-+ /, '')
      .trimEnd()
      .replace(/[.]+$/, '')
      .replace(/ -+$|^-+$/, '')
      .trim();
  }
  return mended;
}

/** Cuts at 200 bytes, not inside a character or between a character and its marks. */
function shorten(name: string): string {
  const encoder = new TextEncoder();
  if (encoder.encode(name).length <= mostBytes) return name;
  let kept = '';
  let bytes = 0;
  let whole = '';
  for (const character of name) {
    bytes += encoder.encode(character).length;
    if (!/^(?:\p{M}|\u200d)/u.test(character) && !kept.endsWith('\u200d')) whole = kept;
    if (bytes > mostBytes) return whole;
    kept += character;
  }
  return kept;
}
