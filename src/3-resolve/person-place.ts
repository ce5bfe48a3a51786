import { literal } from '#language';

/** Verbs of which only people are the subject. */
const PERSON_VERBS =
  "(?:said|says|told|tells|asked|asks|thinks|thought|wants|wanted|promised|agreed|offered|suggested|suggests|sends|sent|emailed|texted|called|rang|knows|knew|mentioned|showed|volunteered|joined|replied|confirmed|admitted|reckons|explained|owns|owes|takes|took|worked|works|wrote|writes|runs|(?:will|can|could|should|would|might|is going to|has to|needs to|is to|to|'ll) (?:also |then |probably )?(?:follow up|send|check|ask|tell|take|write|prepare|look|do|make|get|bring|share|talk|speak|join|call|email|draft|review|organi[sz]e|handle|own|chase|set|update|confirm|reach|schedule|book|contact|come back|get back))";

/** Whether a name stands somewhere in a text where only a person can stand: as the subject of such a verb, greeted, asked or thanked. */
export function hasPersonPlace(text: string, name: string): boolean {
  const escaped = literal(name);
  const subject = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?: and [\\p{L}]+)? ${PERSON_VERBS}(?!\\p{L})`, 'u');
  const object = new RegExp(
    `(?:^|[^\\p{L}])(?:hi|hello|hey|thanks|thank you|ask|asked|tell|told|with|remind|ping|email|invite)[, ]+${escaped}(?![\\p{L}\\p{N}])`,
    'iu',
  );
  return subject.test(text) || object.test(text);
}
