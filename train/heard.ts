import type { Turn } from '#core';
import { seeded } from '../eval/noise.ts';
import { utterancesOf } from '../src/2-understand/builtin/utterances.ts';
import type { Labelled, Labels } from './corpus.ts';

/** Of a hundred words, how many are lost, put down as another, or have another behind them: a recogniser far from the speakers errs in a quarter to a third (AMI's, in `dev.asr.jsonl`). */
const LOST = 0.09;
const WRONG = 0.21;
const ADDED = 0.05;
/** How often a turn begins or ends with words of its neighbour, and how many at most. */
const SPILLED = 0.5;
const MOST_SPILLED = 3;

/** A conversation as a recogniser might have put it down: lower case, no signs, words wrong and turns cut at the wrong word. Labels stand by turn. The same conversation comes out the same. */
export function asHeard(one: Labelled): Labelled {
  const random = seeded(Array.from(one.id).reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7));
  const conversation = { ...one.conversation, turns: heardTurns(one.conversation.turns, random) };
  const utterances = utterancesOf(conversation);
  const byTurn = (labels: Float32Array | null): Float32Array | null => {
    if (labels === null) return null;
    const most = new Map<number, number>();
    for (const { index, turn } of one.utterances) most.set(turn, Math.max(most.get(turn) ?? 0, labels[index] ?? 0));
    return Float32Array.from(utterances, ({ turn, tokens }) => (tokens.length > 0 ? (most.get(turn) ?? 0) : 0));
  };
  const { action, decision, summary, question, fact } = one.labels;
  const labels: Labels = {
    action: byTurn(action),
    decision: byTurn(decision),
    summary: byTurn(summary),
    question: byTurn(question),
    fact: byTurn(fact),
  };
  return { ...one, isHeard: true, conversation, utterances, labels, traps: new Set() };
}

function heardTurns(turns: readonly Turn[], random: () => number): readonly Turn[] {
  const said = turns.map(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? []);
  const all = said.flat();
  const another = (): string => all[Math.floor(random() * all.length)] ?? '';
  const heard = said.map((words) =>
    words.flatMap((word) => {
      const chance = random();
      if (chance < LOST) return [];
      if (chance < LOST + WRONG) return [another()];
      return chance < LOST + WRONG + ADDED ? [word, another()] : [word];
    }),
  );
  const spilled = (): number => (random() < SPILLED ? 1 + Math.floor(random() * MOST_SPILLED) : 0);
  return turns.map((turn, at) => {
    const [before, after] = [spilled(), spilled()];
    const words = [
      ...(before === 0 ? [] : (heard[at - 1] ?? []).slice(-before)),
      ...(heard[at] ?? []),
      ...(heard[at + 1] ?? []).slice(0, after),
    ];
    return { ...turn, text: words.join(' ') };
  });
}
