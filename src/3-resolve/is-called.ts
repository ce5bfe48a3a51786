/** Lower-case text on either side of a name in its turn. */
interface Beside {
  readonly before: string;
  readonly after: string;
}

/** Words that ask somebody for something, in the clause that a name closes. */
const ASKS_YOU =
  /(?:^|[.!?,] |(?:^|[^\p{L}])(?:so|and|but|okay|ok|well) )(?:(?:what|how|where|when|why|who|which|whose)\b|(?:can|could|would|will|do|did|are|have|were|is|does) (?:you|that|this|it|there)\b)[^.!?]*$/u;
/** Said to somebody. */
const SAID_TO =
  /(?:^|[^\p{L}])(?:well done|over to you|go ahead|good point|fair point|your turn|you first|see you|take care|please|agreed|exactly|congratulations|good luck|after you|back to you|up to you|anything else|to you) $/u;
/** Asked of somebody, wherever it begins: talk without signs runs on. */
const ASKS_AT_ONCE =
  /(?:^|[^\p{L}])(?:how are you(?: doing)?|are you there|what do you think|can you hear (?:me|us)) $/u;
/** What goes on to a name and so speaks of it: "what about Tom", "who asked Tom". */
const GOES_ON_TO =
  /(?:^|[^\p{L}])(?:about|with|from|to|for|by|of|at|on|and|or|than|like|ask|asked|tell|told|called|named|call|meet|met|see|saw|know|knew|is|was|are|does|did|do|can|will|would|could|has|had|have|a|an|the|our|my|your|their|his|her|mr|mrs|ms|miss|mister|doctor|dr|get|got|give|gave|send|sent|invite|invited|need|needs|want|wants|let|lets|as|that|if|not|between|without|via|through|but|because|when|project|(?:is|isn't|was|wasn't) (?:it|that|this)) $/u;

/** Whether a name closes what is said to its bearer, without a comma: "what do you think Tom", "well done Daniel". */
export function endsCall({ before, after }: Beside): boolean {
  if (!/^[.!?]?\s*$/.test(after)) return false;
  return SAID_TO.test(before) || ASKS_AT_ONCE.test(before) || (ASKS_YOU.test(before) && !GOES_ON_TO.test(before));
}

/** Whether a name is followed by what is asked of its bearer, or comes after a greeting or thanks, where no comma need stand: "okay we are recording Mei Ling are you there", "hello Kate yes". */
export function isSpokenTo({ before, after }: Beside): boolean {
  if (/^,? (?:can|could|would|will|do|did|are|have|were) you\b/.test(after)) return !GOES_ON_TO.test(before);
  if (/^(?:'s|,? (?:is|was|has|and i|here|speaking|said|says|wants|who|whose)\b)/.test(after)) return false;
  if (
    /^(?:.*[.!?] )?(?:(?:oh|ah|yes|and|okay|good) )?(?:hi|hello|hey|good (?:morning|afternoon|evening)|morning),? $/u.test(
      before,
    )
  )
    return !/^,? (?:from|at|in)\b/.test(after);
  return /(?:^|[^\p{L}])(?:thanks|thank you|cheers),? $/u.test(before);
}

/** Whether an answer is asked for: "Hi Tom", "What do you think, Tom?", "Tom, can you", "Tom, on your side". */
export function asksForAnswer({ before, after }: Beside): boolean {
  const isGreeted = /(?:^|[^\p{L}])(?:hi|hello|hey|welcome),? $/u.test(before);
  const isLast = /^[?.!]?\s*$/.test(after);
  const isAsked =
    /^,? (?:can|could|would|will|do|did|are|have|what|how|where|when|why|you|on your side)\b/.test(after) ||
    (/^[,?]/.test(after) && after.includes('?'));
  return (
    isGreeted ||
    isAsked ||
    (isLast &&
      (after.includes('?') ||
        /[,?.!] $/.test(before) ||
        ASKS_AT_ONCE.test(before) ||
        (ASKS_YOU.test(before) && endsCall({ before, after }))))
  );
}

/** "Who is that, Tom?", "Tom? She is fair": asked or told about somebody and not said to them. */
export function asksAbout({ before, after }: Beside): boolean {
  if (/^\? (?:he|she)\b/.test(after)) return true;
  return /(?:^|[^\p{L}])(?:who|which)(?:'s| is| was) (?:that|this|it|he|she),? $/u.test(before);
}

/** "Thanks, Tom": said to the one who spoke last. */
export function isThanked({ before, after }: Beside): boolean {
  return /(?:thanks|thank you|cheers|bye|well done),? $/u.test(before) || /^,? (?:thank|thanks|cheers)\b/.test(after);
}

/** "Joy is with me": who speaks next under another label may be her. */
export function isPresented({ before, after }: Beside): boolean {
  return (
    /^,? (?:is|who is|who's|'s) (?:here|with me|with us|next to me|beside me|sitting (?:here|next to me|beside me)|in the room|on the (?:call|line)|joining)\b|^.{0,24} (?:sits|sitting) (?:next to|beside) me\b|^ with (?:me|us)\b/.test(
      after,
    ) || /(?:^|[^\p{L}])(?:with me (?:is|are)|i have|i've got|we have|we've got|joined by)(?: also)? $/u.test(before)
  );
}

/** A name that a greeting is given to, at the beginning of a turn: the one who has just spoken may be greeted back. */
export function isGreetedBack({ before }: Beside): boolean {
  return /^(?:(?:oh|ah|yes|and) )?(?:hi|hello|hey|good morning|good afternoon|morning|welcome),? $/u.test(before);
}
