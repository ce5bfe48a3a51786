import type { Reading, Turn } from '#core';

/** What is unsound about a reading, in words; null where it keeps the laws of reading: something sound was read, or an error says why not. */
export function unsoundness({ conversation, diagnostics }: Reading): string | null {
  if (conversation === null)
    return diagnostics.some(({ severity }) => severity === 'error') ? null : 'nothing was read, and no error says why';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(conversation.date)) return `the date is ${JSON.stringify(conversation.date)}`;
  if (conversation.time !== null && !/^\d{2}:\d{2}$/.test(conversation.time)) return `the time is ${conversation.time}`;
  if (conversation.title.trim() === '') return 'the title is blank';
  if (conversation.turns.length === 0) return 'there are no turns, and no error says why';
  const names = conversation.participants.map(({ name }) => name);
  if (names.some((name) => name.trim() === '')) return 'a participant has no name';
  const isWritten = conversation.kind === 'email';
  const at = conversation.turns.findIndex((turn, index) => turn.index !== index || !isSound(turn, isWritten));
  return at < 0 ? null : `turn ${at} is ${JSON.stringify(conversation.turns[at])}`;
}

/** An e-mail keeps its lines, and a blank one between paragraphs; all else is one line. */
function isSound({ line, text, speaker, start, end }: Turn, isWritten: boolean): boolean {
  const oneLine = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const lines = text.normalize('NFC').split('\n').map((each) => each.replace(/\s+/g, ' ').trim());
  const tidy = isWritten ? lines.join('\n').replace(/\n{3,}/g, '\n\n').trim() : oneLine;
  const isTime = (time: number | null): boolean => time === null || Number.isFinite(time);
  if (!Number.isInteger(line) || line < 1 || text === '' || text !== tidy || speaker === '') return false;
  return isTime(start) && isTime(end) && (start === null || end === null || end >= start);
}
