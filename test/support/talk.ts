import type { Conversation, Sha256 } from '#core';

/** A meeting of the given lines, `Name: words`; a line without a name has no speaker. Turns are five seconds apart. */
export function talk(...lines: readonly string[]): Conversation {
  return {
    source: { path: 'talk.vtt', sha256: '0'.repeat(64) as Sha256, format: 'webvtt' },
    kind: 'meeting',
    title: 'Harbour call',
    date: '2026-03-02',
    time: null,
    language: 'en',
    participants: [],
    turns: lines.map((line, index) => {
      const [, speaker, text] = /^(?:([^:]{2,30}): )?(.*)$/s.exec(line) ?? [];
      return { index, speaker: speaker ?? null, text: text ?? '', start: index * 5, end: null, line: index + 1 };
    }),
    notUnderstood: 0,
  };
}
