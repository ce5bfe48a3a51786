import { isCommonWord } from '#language';
import { wordAt } from './beside-run.ts';
import type { WordRun } from './name-slot.ts';

/** "the culvert file", "on tamarack numbers": a rare word before what people have of a piece of work. */
export function isWorkedOn(run: WordRun): boolean {
  const words = run.words.slice(run.from, run.to);
  return (
    !words.some((word) => isCommonWord(word.folded)) &&
    /^(?:the|our|that|this|on|in|for|about|from|of|with)$/.test(wordAt(run, -1)) &&
    WORK.test(wordAt(run, 0))
  );
}

const WORK =
  /^(?:account|board|budget|call|channel|claim|contract|data|deck|demo|file|folder|invoices?|launch|meeting|numbers|pilot|plan|programme|project|release|renewal|repo|report|review|rollout|sheet|slides|spreadsheet|standup|team|templates|thing|thread|tickets?|tracker|upload)$/;
