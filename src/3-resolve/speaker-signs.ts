import type { Resolution } from '#core';
import { isSpeakerLabel } from '#language';
import { type Candidate, personWithoutPage } from './candidate.ts';
import { type CueContext, cuesAt } from './cues.ts';
import { type NamePlace, placeOf } from './find-places.ts';
import { asksAbout, asksForAnswer, isGreetedBack, isPresented, isThanked } from './is-called.ts';
import { isPersonName, parseSaidName } from './said-name.ts';
import { whoSaidSo } from './said-so.ts';
import type { TurnWords } from './talk-words.ts';

/** One sign that a label is, or is not, somebody. */
export interface Sign {
  readonly label: string;
  readonly person: Candidate;
  /** Has a page, or came to be known otherwise than by being named. */
  readonly isKnown: boolean;
  readonly points: number;
  readonly why: string;
}

/** Points: to say one's name; to be addressed and speak next, asked something or greeted by name or otherwise; to be addressed right after having spoken; to speak of somebody as of another. */
export const SAYS_OWN = 5;
const ANSWERS = 1.5;
const ANSWERS_CALL = 3.5;
const HAS_SPOKEN = 0.5;
const IS_THANKED = { forMuch: 2.5, forLittle: 1.5 };
const IS_GREETED_BACK = 2;
const IS_PRESENTED = { atFirst: 3, later: 1.5 };
/** Words of a turn that is more than a nod. */
const MUCH = 6;
export const SPEAKS_OF = -1;
const SPEAKS_TO = -4;
/** What one has just said is told as theirs. */
const IS_QUOTED = 3;

/** The signs in the places of one resolved name. */
export function signsIn(resolution: Resolution, cues: CueContext): readonly Sign[] {
  const person = personOf(resolution);
  if (person === null) return [];
  return (resolution.mention.spans ?? []).flatMap((span) => {
    const turn = cues.talk.turns[span.turn];
    if (turn === undefined) return [];
    const place = placeIn(turn, span);
    const isKnown = resolution.outcome === 'resolved';
    return place === null ? [] : signsAt(place, person, turn, cues).map((sign) => ({ ...sign, isKnown }));
  });
}

/** The candidate behind a resolution of a person: with a page, the owner, or under a full name. */
function personOf(resolution: Resolution): Candidate | null {
  if (resolution.mention.kind !== 'person') return null;
  if (resolution.outcome === 'ambiguous')
    return resolution.candidates.length === 0 && /^\p{Lu}\p{Ll}+$/u.test(resolution.mention.text)
      ? personWithoutPage(resolution.mention.text, null)
      : null;
  if (resolution.outcome === 'new')
    return isPersonName(parseSaidName(resolution.name)) ? personWithoutPage(resolution.name, null) : null;
  const { entity, name } = resolution;
  return { ...personWithoutPage(name, null), entity, account: entity?.account ?? null };
}

function placeIn(turn: TurnWords, span: { readonly start: number; readonly end: number }): NamePlace | null {
  const from = turn.words.findIndex((word) => word.end > span.start);
  const after = turn.words.findIndex((word) => word.start >= span.end);
  const to = after < 0 ? turn.words.length : after;
  return from < 0 || to <= from ? null : placeOf(turn, { text: turn.text, words: turn.words, from, to }, 'person');
}

function signsAt(
  place: NamePlace,
  person: Candidate,
  turn: TurnWords,
  cues: CueContext,
): readonly Omit<Sign, 'isKnown'>[] {
  const speakerAt = (index: number): string | null => labelOf(cues.talk.turns[index]?.speaker ?? null);
  const here = speakerAt(turn.turn);
  const said = `“${place.text}”`;
  const { isAddressed, isOwnName } = cuesAt(place, cues);
  const beside = besideOf(place, turn);
  const sign = (label: string | null, points: number, why: string): readonly Omit<Sign, 'isKnown'>[] =>
    label === null ? [] : [{ label, person, points, why }];
  if (isOwnName) return sign(here, SAYS_OWN, `gives that name (${said})`);
  const [next, last] = [speakerAt(turn.turn + 1), speakerAt(turn.turn - 1)];
  if (!isAddressed || asksAbout(beside) || isToldInFull(place, beside))
    return [
      ...sign(here, SPEAKS_OF, 'speaks of them'),
      ...sign(labelOf(whoSaidSo(place, turn, cues.talk)), IS_QUOTED, `said what ${said} is said to have said`),
      ...(isPresented(beside) && next !== here
        ? sign(next, presented(turn, next, cues), `speaks after ${said} was said to be there`)
        : []),
    ];
  const isThanks = isThanked(beside);
  const answers = isThanks || next === here ? null : next;
  const isBack = isGreetedBack(beside) && greets(cues.talk.turns[turn.turn - 1]);
  const isAsked = asksForAnswer(beside) && (!isBack || last === answers);
  const toLast = isThanks ? thanked(cues.talk.turns[turn.turn - 1]) : isBack ? IS_GREETED_BACK : HAS_SPOKEN;
  return [
    ...sign(here, SPEAKS_TO, 'speaks to them'),
    ...sign(answers, isAsked ? ANSWERS_CALL : ANSWERS, `answers to ${said}`),
    ...(last === here || last === answers ? [] : sign(last, toLast, `is called ${said} after speaking`)),
  ];
}

function labelOf(speaker: string | null): string | null {
  return speaker !== null && isSpeakerLabel(speaker) ? speaker : null;
}

/** "He asked good questions. Tom Aldous.": nobody calls somebody by both names, unless it is to ask. */
function isToldInFull({ text }: NamePlace, { before, after }: ReturnType<typeof besideOf>): boolean {
  return text.includes(' ') && /[.!?] $/.test(before) && /^\.?\s*$/.test(after);
}

/** Who speaks for the first time just then is hardly anybody else. */
function presented({ turn }: TurnWords, label: string | null, { talk }: CueContext): number {
  const isFirst = !talk.turns.slice(0, turn).some((one) => one.speaker === label);
  return isFirst ? IS_PRESENTED.atFirst : IS_PRESENTED.later;
}

function thanked(turn: TurnWords | undefined): number {
  return (turn?.words.length ?? 0) >= MUCH ? IS_THANKED.forMuch : IS_THANKED.forLittle;
}

function besideOf({ start, end }: NamePlace, { text }: TurnWords): { readonly before: string; readonly after: string } {
  const lower = text.toLowerCase().replaceAll('’', "'");
  return { before: lower.slice(0, start), after: lower.slice(end) };
}

/** Greets everybody, or asks who is there. */
function greets(turn: TurnWords | undefined): boolean {
  return /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|morning)\b/i.test(turn?.text ?? '');
}
