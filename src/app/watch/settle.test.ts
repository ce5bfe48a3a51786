import { describe, expect, test } from 'vitest';
import { joinVaultPath } from '#core';
import { type FoundFile, type InboxEvent, type Pace, type Settled, settle, type Waiting } from './settle.ts';

const pace: Pace = { quietMs: 2000, retryMs: 30_000 };

/** What happens at a second: a look that finds files ("name size time"), or an event. */
type Happening = readonly [seconds: number, ...events: readonly (string | InboxEvent)[]];

function looked(...files: readonly string[]): InboxEvent {
  return { kind: 'looked', files: files.map(foundFile) };
}

function foundFile(text: string): FoundFile {
  const [name = '', size = '', time = ''] = text.split(' ');
  return { path: joinVaultPath('Inbox', name), size: Number(size), modifiedMs: Number(time) };
}

function tried(name: string, outcome: 'filed' | 'stays' | 'busy'): InboxEvent {
  return { kind: 'tried', path: joinVaultPath('Inbox', name), outcome };
}

/** Plays a story and tells at each step what was ready, e.g. "0: -" or "2: call.vtt". */
function play(story: readonly Happening[]): readonly Settled[] {
  let waiting: Waiting = new Map();
  return story.map(([seconds, ...happenings]) => {
    const files = happenings.filter((each) => typeof each === 'string');
    const events = happenings.filter((each) => typeof each !== 'string');
    const all = events.some(({ kind }) => kind !== 'tried') ? events : [...events, looked(...files)];
    const settled = settle(waiting, all, seconds * 1000, pace);
    waiting = settled.waiting;
    return settled;
  });
}

const names = (paths: readonly string[]): string => paths.map((path) => path.slice('Inbox/'.length)).join(' ');

describe('a file is ready once it has stayed as it is for the quiet time', () => {
  test.each<[string, readonly Happening[], readonly string[]]>([
    [
      'one that was written at once',
      [
        [0, 'a 5 1'],
        [1.9, 'a 5 1'],
        [2, 'a 5 1'],
      ],
      ['', '', 'a'],
    ],
    [
      'one that grows',
      [
        [0, 'a 5 1'],
        [1, 'a 9 2'],
        [2.5, 'a 9 2'],
        [3, 'a 9 2'],
      ],
      ['', '', '', 'a'],
    ],
    [
      'one that is rewritten with the same length',
      [
        [0, 'a 5 1'],
        [1, 'a 5 2'],
        [2, 'a 5 2'],
        [3, 'a 5 2'],
      ],
      ['', '', '', 'a'],
    ],
    [
      'one whose time was set back, as copying does',
      [
        [0, 'a 5 9'],
        [1, 'a 5 1'],
        [3, 'a 5 1'],
      ],
      ['', '', 'a'],
    ],
    [
      'two, each at its time',
      [
        [0, 'b 1 1'],
        [1, 'a 1 1', 'b 1 1'],
        [2, 'a 1 1', 'b 1 1'],
        [3, 'a 1 1', 'b 1 1'],
      ],
      ['', '', 'b', 'a b'],
    ],
    [
      'one that was renamed meanwhile rests anew',
      [
        [0, 'a 5 1'],
        [1, 'b 5 1'],
        [2, 'b 5 1'],
        [3, 'b 5 1'],
      ],
      ['', '', '', 'b'],
    ],
    ['one that was deleted meanwhile never is', [[0, 'a 5 1'], [1], [5]], ['', '', '']],
    ['one that was put back rests anew', [[0, 'a 5 1'], [1], [2, 'a 5 1'], [4, 'a 5 1']], ['', '', '', 'a']],
    [
      'an empty one waits for its content',
      [
        [0, 'a 0 1'],
        [90, 'a 0 1'],
        [91, 'a 5 2'],
        [93, 'a 5 2'],
      ],
      ['', '', '', 'a'],
    ],
    [
      'one seen before the vault went away rests anew',
      [
        [0, 'a 5 1'],
        [1, { kind: 'away' }],
        [60, 'a 5 1'],
        [62, 'a 5 1'],
      ],
      ['', '', '', 'a'],
    ],
  ])('%s', (_, story, ready) => {
    expect(play(story).map((settled) => names(settled.ready))).toEqual(ready);
  });
});

describe('what was tried', () => {
  test.each<[string, readonly Happening[], readonly string[]]>([
    [
      'filed: a new file of its name is a new one',
      [
        [0, 'a 5 1'],
        [2, 'a 5 1'],
        [2.1, tried('a', 'filed')],
        [3, 'a 5 1'],
        [5, 'a 5 1'],
      ],
      ['', 'a', '', '', 'a'],
    ],
    [
      'not tried yet: it stays ready',
      [
        [0, 'a 5 1'],
        [2, 'a 5 1'],
        [3, 'a 5 1'],
      ],
      ['', 'a', 'a'],
    ],
    [
      'stays: not again as it is',
      [
        [0, 'a 5 1'],
        [2, 'a 5 1'],
        [2.1, tried('a', 'stays'), 'a 5 1'],
        [9000, 'a 5 1'],
      ],
      ['', 'a', '', ''],
    ],
    [
      'stays: again once it changes',
      [
        [0, 'a 5 1'],
        [2, 'a 5 1'],
        [2.1, tried('a', 'stays'), 'a 5 1'],
        [9, 'a 6 2'],
        [11, 'a 6 2'],
      ],
      ['', 'a', '', '', 'a'],
    ],
    [
      'stays: also after the vault was away',
      [
        [0, 'a 5 1'],
        [2, 'a 5 1'],
        [3, tried('a', 'stays'), 'a 5 1'],
        [4, { kind: 'away' }],
        [9, 'a 5 1'],
        [99, 'a 5 1'],
      ],
      ['', 'a', '', '', '', ''],
    ],
    [
      'busy: again after a pause',
      [
        [0, 'a 5 1'],
        [2, 'a 5 1'],
        [3, tried('a', 'busy'), 'a 5 1'],
        [32, 'a 5 1'],
        [33, 'a 5 1'],
      ],
      ['', 'a', '', '', 'a'],
    ],
    [
      'busy: at once when it changes',
      [
        [0, 'a 5 1'],
        [2, 'a 5 1'],
        [3, tried('a', 'busy'), 'a 6 2'],
        [5, 'a 6 2'],
      ],
      ['', 'a', '', 'a'],
    ],
  ])('%s', (_, story, ready) => {
    expect(play(story).map((settled) => names(settled.ready))).toEqual(ready);
  });

  test('the pause doubles with each failure, up to 32 times the first', () => {
    let waiting: Waiting = settle(new Map(), [looked('a 5 1')], 0, pace).waiting;
    let nowMs = 2000;
    const pauses = Array.from({ length: 8 }, () => {
      const { waiting: after, nextMs } = settle(waiting, [tried('a', 'busy'), looked('a 5 1')], nowMs, pace);
      const pauseMs = (nextMs ?? 0) - nowMs;
      waiting = after;
      nowMs += pauseMs;
      return pauseMs / 30_000;
    });
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 32, 32]);
  });
});

describe('what it tells', () => {
  test('what is new and what is gone, but not what we filed ourselves', () => {
    const told = play([
      [0, 'a 5 1', 'b 5 1'],
      [1, 'b 5 1'],
      [2, tried('b', 'filed')],
    ]);
    expect(told.map(({ found, gone }) => [names(found), names(gone)])).toEqual([
      ['a b', ''],
      ['', 'a'],
      ['', ''],
    ]);
  });

  test('nothing is told as gone while the vault is away', () => {
    const told = play([[0, 'a 5 1'], [1, { kind: 'away' }], [2], [3]]);
    expect(told.map(({ gone }) => names(gone))).toEqual(['', '', 'a', '']);
  });

  test.each<[string, readonly Happening[], number | null]>([
    ['nothing waits: whenever', [[0]], null],
    [
      'the first that may rest',
      [
        [0, 'a 5 1'],
        [1, 'a 5 1', 'b 5 1'],
      ],
      2000,
    ],
    [
      'what is ready: now',
      [
        [0, 'a 5 1'],
        [9, 'a 5 1'],
      ],
      9000,
    ],
    ['an empty file: whenever', [[0, 'a 0 1']], null],
    [
      'after a failure: when its pause is over',
      [
        [0, 'a 5 1'],
        [2, tried('a', 'busy'), 'a 5 1'],
      ],
      32_000,
    ],
  ])('when to look next, if %s', (_, story, nextMs) => {
    expect(play(story).at(-1)?.nextMs).toBe(nextMs);
  });
});
