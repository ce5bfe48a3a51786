import { withoutEnd } from '#language';
import type { Language } from '../language.ts';

/** A statement as it stands in a note: the speaker's words without what leads up to them, with a capital and a full stop. '' where nothing is left. */
export function writeStatement(said: string, language: Language): string {
  return endSentence(said.replace(language.phrases.lead, ''), '.');
}

/** The same for a question. */
export function writeQuestion(said: string, language: Language): string {
  return endSentence(said.replace(language.phrases.lead, ''), '?');
}

function endSentence(text: string, sign: '.' | '?'): string {
  const bare = withoutEnd(text, /[\s,;:.?!…–-]/).replace(/^[\s,;:.–-]+/, '');
  if (bare === '') return '';
  const opened = sign === '?' && bare.startsWith('¿') ? bare.slice(1) : bare;
  const sentence = `${opened.charAt(0).toUpperCase()}${opened.slice(1)}${sign}`;
  return opened === bare ? sentence : `¿${sentence}`;
}
