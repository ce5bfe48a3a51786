import type { Rule } from '../rule.ts';
import { absentOne } from './absent-one.ts';
import { assignment } from './assignment.ts';
import { bareImperative } from './bare-imperative.ts';
import { delegation } from './delegation.ts';
import { jointPlan } from './joint-plan.ts';
import { need } from './need.ts';
import { noteToSelf } from './note-to-self.ts';
import { offer } from './offer.ts';
import { progressive } from './progressive.ts';
import { promise } from './promise.ts';
import { recapLine } from './recap-line.ts';
import { request } from './request.ts';
import { told } from './told.ts';

/** All rules, surest first: the first that fires on a clause is the one that counts. */
export const rules: readonly Rule[] = [
  noteToSelf,
  promise,
  need,
  offer,
  request,
  delegation,
  assignment,
  jointPlan,
  told,
  absentOne,
  bareImperative,
  progressive,
  recapLine,
];
