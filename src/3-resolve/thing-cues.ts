import type { Candidate } from './candidate.ts';
import type { Around } from './introduced.ts';

const COMPANY_AFTER =
  /^(?: \p{L}+){0,4} as (?:an?|your|our|their|my) (?:\p{L}+ )?(?:company|bank|customer|client|firm|house|family|union|railway|retailer|business|group)\b|^(?:'s)? (?:contract|renewal|invoice|tenant|account|pilot|licence|license)\b/u;
const AT_COMPANY = /(?:^|[^\p{L}])(?:at|for|with|from) $/u;
const AS_PROJECT = /(?:^|[^\p{L}])(?:project|call|called|codenamed) $/u;

/** What stands beside the name of an account or a project and speaks for it, in points: "Harper as a company", "at Quill"; [] where nothing tells. Lower case. */
export function reasonsForThing(
  { kind }: Candidate,
  { before, after }: Around,
): readonly { readonly points: number; readonly why: string }[] {
  if (kind === 'project')
    return AS_PROJECT.test(before) ||
      /^ (?:has been running|is (?:live|running|on track)|has to be|goes live|project|pilot)\b/.test(after)
      ? [{ points: 3, why: 'is spoken of as a project' }]
      : [];
  if (COMPANY_AFTER.test(after)) return [{ points: 3, why: 'is spoken of as a company' }];
  return AT_COMPANY.test(before) ? [{ points: 1, why: 'is where somebody is' }] : [];
}
