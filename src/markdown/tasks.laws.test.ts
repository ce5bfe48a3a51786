import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Priority } from '#core';
import { defuse } from './defuse.ts';
import { parseTask } from './parse-task.ts';
import { printTask } from './print-task.ts';

const words = fc.array(
  fc.oneof(
    fc.constantFrom(
      'send',
      'the',
      'deck',
      'to',
      'Ines',
      '#urgent',
      '📅 2025-01-01',
      '⏫',
      '🔁 every day',
      '^t9',
      'key:: v',
      '"',
      '.',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  ),
  { minLength: 1, maxLength: 12 },
);
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('1,000 printed tasks are parsed back to the same due date, priority, tags and status', () => {
  fc.assert(
    fc.property(
      fc.record({
        text: words.map((parts) => defuse(parts.join(' ')) || 'Call'),
        citation: fc.option(
          fc.constantFrom('[[2025-12-15 call (transcript)#^t149|42:05]]', '[[a#^t0|turn 1]], [[a#^t4|turn 5]]'),
        ),
        owners: fc.array(fc.constantFrom('Ines Moreau', 'Tom Okafor', "Siobhán O'Dea", '林'), { maxLength: 3 }),
        due: fc.option(day),
        priority: fc.option(fc.constantFrom<Priority>('highest', 'high', 'medium', 'low', 'lowest')),
        tag: fc.constantFrom('task', 'todo/work', 'aufgabe-1'),
        status: fc.constantFrom('open' as const, 'proposed' as const),
      }),
      (task) => {
        const parsed = parseTask(printTask(task));
        expect(parsed).toMatchObject({
          due: task.due,
          priority: task.priority,
          tags: task.status === 'proposed' ? [`#${task.tag}`, '#proposed'] : [`#${task.tag}`],
          status: task.status === 'proposed' ? '?' : ' ',
          recurrence: null,
          scheduled: null,
          id: null,
          blockId: null,
        });
        expect(parsed?.description.startsWith(task.text)).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});
