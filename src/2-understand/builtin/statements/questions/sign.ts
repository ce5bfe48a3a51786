import type { StatementRule } from '../rule.ts';

/** What shows that a question stays open. `clause` is the question as a clause ("whether it can be remote"), or '' where it was asked before. */
export interface OpenSign {
  readonly clause: string;
  /** How many utterances back the question may have been asked, where `clause` is ''. */
  readonly reach: number;
  readonly weight: number;
}

export type OpenRule = StatementRule<OpenSign>;
