import { describe, expect, test } from 'vitest';
import { QUOTED, REPLY, replyStyles } from '../__fixtures__/replies.ts';
import { linesOf } from '../lines.ts';
import { messageText } from './message-text.ts';
import { splitBody } from './split-body.ts';

describe('a reply has its own words, and those it quotes, by', () => {
  test.each(replyStyles.map((style) => [style.client, style] as const))('%s', (_, { text, isDated, hasAddress }) => {
    const { own, quoted } = splitBody(linesOf(text));
    expect(messageText(own).replaceAll('\n', ' ')).toBe(REPLY);
    expect(quoted.map(({ lines }) => messageText(lines)).filter((words) => words !== '')).toEqual([QUOTED]);
    const part = quoted.find(({ lines }) => messageText(lines) !== '');
    if (isDated === false) return;
    expect(part).toMatchObject({
      author: { name: 'Petra Lindqvist', address: hasAddress === false ? null : 'petra@norrfjord.example' },
      sent: { date: '2025-12-15', time: '14:59' },
    });
  });
});
