import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf } from '#core';
import { linesOf } from './lines.ts';
import { noteTurns } from './note-turns.ts';

/** The rows below the head of a table, each as its cells under the names of their columns. */
function rowsOf(table: string): readonly string[] {
  return noteTurns(linesOf(table), 1).flatMap(({ text, mark }) =>
    mark?.kind === 'row'
      ? [
          cellsOf(text, mark.columns)
            .map((cell) => `${cell.column}: ${cell.text}`)
            .join('; '),
        ]
      : [],
  );
}

test.each([
  ['| Send the limits | Petra | Friday |', 'Task: Send the limits; Owner: Petra; Due: Friday'],
  ['| Send the limits | | Friday |', 'Task: Send the limits; Owner: ; Due: Friday'],
  ['| | Petra | |', 'Task: ; Owner: Petra; Due: '],
  ['| Send the limits |', 'Task: Send the limits'],
  ['| Send | Petra | Friday | late |', 'Task: Send; Owner: Petra; Due: Friday; : late'],
  ['| Crane \\| quay | \\| | Friday |', 'Task: Crane | quay; Owner: |; Due: Friday'],
  ['| **Send** it \\| | [[Petra]] | Friday |', 'Task: Send it |; Owner: Petra; Due: Friday'],
])('the row %j has its cells', (row, cells) => {
  expect(rowsOf(`| Task | Owner | Due |\n|---|---|---|\n${row}\n`)).toEqual([cells]);
});

test('rows of tables that follow one another stand under their own columns', () => {
  const tables = '| Task | Owner |\n|---|---|\n| Send | Petra |\n\n| Decision | Owner |\n|---|---|\n| Wait | Petra |\n';
  expect(rowsOf(tables)).toEqual(['Task: Send; Owner: Petra', 'Decision: Wait; Owner: Petra']);
});

test('whatever the cells of a row hold, they come out of its turn as they went in', () => {
  const word = fc.constantFrom('send', 'it', 'a', '|', 'x|', '|y');
  const cell = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
  const cells = fc.array(cell, { minLength: 1, maxLength: 6 }).filter((all) => all.some((text) => text !== ''));
  fc.assert(
    fc.property(cells, (all) => {
      const names = all.map((_, at) => `C${at}`);
      const row = all.map((text) => text.replaceAll('|', '\\|'));
      const table = [names, all.map(() => '---'), row].map((line) => `| ${line.join(' | ')} |`).join('\n');
      expect(rowsOf(table)).toEqual([all.map((text, at) => `C${at}: ${text}`).join('; ')]);
    }),
  );
});

test('code is no list of tasks, and is written as tidily as all else', () => {
  const turns = noteTurns(linesOf('```\n- [ ] not a task\u0003  but   code\n```\n'), 1);
  expect(turns.map(({ text, mark }) => [text, mark?.kind])).toEqual([['- [ ] not a task but code', 'paragraph']]);
});
