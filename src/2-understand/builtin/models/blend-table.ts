// Made by `npm run train`; not to be edited.
import type { Blends } from './score-utterances.ts';

/** What the log odds of each model count. */
export const writtenBlends: Blends = {
  action: {
    always: 0.34,
    linear: 0.61,
    network: 0.7,
  },
  decision: {
    always: 0.23,
    linear: 0.55,
    network: 0.72,
  },
  summary: {
    always: -0.34,
    linear: 0.5,
    network: 0.67,
  },
  question: {
    always: 0.49,
    linear: 0.63,
    network: 0.67,
  },
  fact: {
    always: -0.19,
    linear: 0.48,
    network: 0.67,
  },
};
