// Made by `npm run train`; not to be edited.
import type { Blends } from './score-utterances.ts';

/** What the log odds of each model count. */
export const writtenBlends: Blends = {
  action: {
    always: 0.27,
    linear: 0.58,
    network: 0.69,
  },
  decision: {
    always: -0.05,
    linear: 0.48,
    network: 0.68,
  },
  summary: {
    always: -0.37,
    linear: 0.49,
    network: 0.65,
  },
  question: {
    always: 0.18,
    linear: 0.56,
    network: 0.63,
  },
  fact: {
    always: -0.24,
    linear: 0.46,
    network: 0.67,
  },
};
