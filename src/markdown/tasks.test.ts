import { describe, expect, test } from 'vitest';
import { parseTask } from './parse-task.ts';
import { printTask } from './print-task.ts';

const task = {
  text: 'Send the pricing deck',
  citation: '[[2025-12-15 call (transcript)#^t149|42:05]]',
  owners: ['Ines Moreau'],
  due: '2025-12-19',
  priority: 'high',
  tag: 'task',
  status: 'open',
} as const;

describe('printTask()', () => {
  test('writes the line of the design', () => {
    expect(printTask(task)).toBe(
      '- [ ] Send the pricing deck. ([[2025-12-15 call (transcript)#^t149|42:05]]) @Ines Moreau 📅 2025-12-19 ⏫ #task',
    );
  });
  test('leaves out what is not there', () => {
    const bare = { ...task, citation: null, owners: [], due: null, priority: null, tag: '' };
    expect(printTask(bare)).toBe('- [ ] Send the pricing deck.');
  });
  test('marks a proposed task and names both owners', () => {
    const proposed = { ...task, status: 'proposed', owners: ['Ines Moreau', 'Tom Okafor'], citation: null } as const;
    expect(printTask(proposed)).toBe(
      '- [?] Send the pricing deck. @Ines Moreau @Tom Okafor 📅 2025-12-19 ⏫ #task #proposed',
    );
  });
  test.each([
    ['Why us?', '- [ ] Why us? #task'],
    ['Ask "when?"', '- [ ] Ask "when?" #task'],
  ])('ends in one sentence sign: %s', (text, line) => {
    expect(printTask({ ...task, text, citation: null, owners: [], due: null, priority: null })).toBe(line);
  });
});

describe('parseTask() reads as the Tasks plugin does', () => {
  test.each([
    ['fields at the end', '- [ ] Pay 📅 2026-01-02 ⏫ #task', { due: '2026-01-02', priority: 'high', tags: ['#task'] }],
    [
      'fields in any order',
      '- [ ] Pay #task ⏫ 📅 2026-01-02',
      { due: '2026-01-02', priority: 'high', tags: ['#task'] },
    ],
    ['a block id behind them', '- [ ] Pay 📅 2026-01-02 ^ab-1', { due: '2026-01-02', blockId: 'ab-1' }],
    ['an id', '- [x] Pay 📅 2026-01-02 🆔 ab12', { due: '2026-01-02', id: 'ab12', status: 'x' }],
    ['a word behind the date loses it', '- [ ] Pay 📅 2026-01-02 please', { due: null }],
    ['an owner behind the date loses it', '- [ ] Pay 📅 2026-01-02 @Ines Moreau #task', { due: null, tags: ['#task'] }],
    ['a citation behind the date loses it', '- [ ] Pay ⏫ 📅 2026-01-02 ([[a]])', { due: null, priority: null }],
    ['a full stop on the tag loses all', '- [ ] Pay 📅 2026-01-02 #task.', { due: null, tags: [] }],
    ['a word between the signs', '- [ ] Pay ⏫ then 📅 2026-01-02', { due: '2026-01-02', priority: null }],
    ['no date in another order', '- [ ] Pay 📅 19/12/2025', { due: null }],
    ['a day that is none', '- [ ] Pay 📅 2026-02-30', { due: null, description: 'Pay' }],
    ['variant selectors', '- [ ] Pay 📅\uFE0F 2026-01-02 ⏫\uFE0F', { due: '2026-01-02', priority: 'high' }],
    ['recurrence', '* [ ] Pay 🔁 every week 📅 2026-01-02', { recurrence: 'every week', due: '2026-01-02' }],
    [
      'every date',
      '1. [ ] x ➕ 2026-01-01 🛫 2026-01-02 ⏳ 2026-01-03 ✅ 2026-01-04',
      {
        created: '2026-01-01',
        start: '2026-01-02',
        scheduled: '2026-01-03',
        done: '2026-01-04',
      },
    ],
    ['dependencies', '- [ ] Pay ⛔ a1, b2 🏁 delete', { dependsOn: ['a1', 'b2'], onCompletion: 'delete' }],
    ['in a quote', '> - [ ] Pay 📆 2026-01-02', { due: '2026-01-02' }],
  ])('%s', (_what, line, expected) => {
    expect(parseTask(line)).toMatchObject(expected);
  });

  test.each(['Pay 📅 2026-01-02', '- Pay', '-[ ] Pay', '- [] Pay', '- [xy] Pay'])('%s is no task', (line) => {
    expect(parseTask(line)).toBeNull();
  });
});
