/**
 * How a verb behaves in a promise: `task` names work that somebody can tick off ("send", "check"); `light` does so only with
 * an object or a particle ("take", "get", "look into"); `talk` belongs to the talk itself or to the mind and names no work ("say", "think", "wait").
 */
export type VerbKind = 'task' | 'light' | 'talk';

/** Written for this project from everyday office, workshop and family talk; regular forms follow by rule. */
const TASK =
  'accept activate adapt add address adjust advertise align allocate amend analyse analyze announce apply answer appoint approve archive arrange ask assemble assess assign attach audit automate backup bake benchmark bill book brief bring budget build buy calculate calibrate call cancel capture catalogue chase check circulate clarify clean clear code collate collect combine compare compile complete compose compute conduct configure confirm connect consolidate consult contact convert cook coordinate copy correct count create cut deactivate debug decline define delegate delete deliver demo deploy describe design develop diagnose digitise digitize disable discuss distribute document double-check download draft draw dry-run e-mail edit eliminate email enable enrol enroll enter escalate establish estimate evaluate examine execute expand explore export extend extract fetch file fill film finalise finalize fix follow follow-up forward gather generate grab hire host identify implement import improve include inform inspect install instruct integrate interview introduce investigate invite invoice isolate issue label launch learn liaise link list load log loop mail maintain map mark measure merge message migrate mock model modify monitor negotiate nominate notify nudge obtain onboard order organise organize outline pack paint patch pay pencil phone photograph pick pilot ping pitch plan plant post practise prepare present print prioritise prioritize process procure produce program proofread propose prototype provide publish pull purchase push query quote raise re-run reach read reassign rebook rebuild recheck reconcile record recruit redesign redo redraft refactor refill refine refund register rehearse reinstall relabel release remind remove rename renew reorder repair rephrase replace reply report reprint request reschedule research resend reserve reset resolve respond restart restore restructure retest retrieve return review revise rework rewrite ring roll route sample scan schedule scope screen search secure segment sell send service ship shortlist sign simplify simulate sketch sort source specify split staff standardise store streamline structure study submit subscribe suggest summarise summarize supply survey swap sync tag test text tidy top-up track train transcribe transfer translate triage trim troubleshoot tune type unblock uninstall update upgrade upload validate verify visit wash wire withdraw wrap write'.split(
    ' ',
  );
const LIGHT =
  'aim attend borrow carry change charge choose close come continue cook cover dig divide do drive drop figure find finish fly focus get give go grant hand handle have help hold hunt join keep lead leave lend let lift look make manage meet mention move note offer open own park pass play point pop press put run see set settle share show sit solve speak spend start step stick switch take talk teach tell throw touch treat try turn use walk warn watch work'.split(
    ' ',
  );
const TALK =
  'admit afford agree allow apologise apologize appear appreciate argue assume be become begin believe belong bet blame bore bother care cause complain consider contain cost deny depend deserve die disagree dislike doubt dream eat elaborate end enjoy expect explain fall fear feel forget forgive freeze grow guess hang happen hate hear hope hurt imagine inherit intend interrupt jump kill know lack last laugh like listen live lose love matter mean mind miss need notice owe pause phrase prefer pretend promise realise realize recall recap recognise recognize regret remain remember repeat rest risk save say seem shut sleep smile sound stand stay steal stop suffer suppose survive swear tend thank think understand wait wake want wear win wish wonder worry'.split(
    ' ',
  );

/** Past and participle of verbs that do not follow the rule. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  'sent:send wrote:write written:write made:make did:do done:do got:get gotten:get gave:give given:give took:take taken:take went:go gone:go came:come saw:see seen:see found:find told:tell said:say spoke:speak spoken:speak brought:bring bought:buy built:build ran:run held:hold kept:keep left:leave met:meet paid:pay put:put read:read set:set cut:cut sold:sell spent:spend thought:think knew:know chose:choose chosen:choose drew:draw drawn:draw drove:drive began:begin became:become heard:hear led:lead lent:lend lost:lose meant:mean rang:ring rung:ring rebuilt:rebuild redid:redo rewrote:rewrite rewritten:rewrite resent:resend taught:teach threw:throw thrown:throw understood:understand won:win withdrew:withdraw is:be are:be was:be were:be been:be am:be has:have had:have does:do goes:go'
    .split(' ')
    .map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
);

const KINDS: ReadonlyMap<string, VerbKind> = new Map<string, VerbKind>([
  ...TALK.map((verb): [string, VerbKind] => [verb, 'talk']),
  ...LIGHT.map((verb): [string, VerbKind] => [verb, 'light']),
  ...TASK.map((verb): [string, VerbKind] => [verb, 'task']),
]);

/** The kind of a verb given in its base form, lower case, or null where the lexicon does not have it. */
export function verbKind(base: string): VerbKind | null {
  return KINDS.get(base) ?? null;
}

/** The base form of a known verb in any of its forms ("sends", "sending", "sent" -> "send"), or null for what is no known verb. O(1). */
export function baseForm(word: string): string | null {
  const form = word.toLowerCase();
  if (KINDS.has(form)) return form;
  const irregular = IRREGULAR.get(form);
  if (irregular !== undefined) return irregular;
  return stemsOf(form).find((stem) => KINDS.has(stem)) ?? null;
}

/** The base form of a present participle ("sending" -> "send"), or null where the word is none of a known verb. */
export function baseOfParticiple(word: string): string | null {
  return /ing$/i.test(word) ? baseForm(word) : null;
}

/** The base form of a third person ("sends" -> "send"), or null where the word is none of a known verb. */
export function baseOfThirdPerson(word: string): string | null {
  const form = word.toLowerCase();
  if (!/s$/.test(form) || KINDS.has(form)) return null;
  return baseForm(form);
}

/** Whether a lower-case word is the past or the past participle of a known verb, and not its base form too ("went", "closed"; not "put"). */
export function isPastForm(word: string): boolean {
  const base = baseForm(word);
  return base !== null && base !== word && !/(?:ing|s)$/.test(word);
}

/** The third person of a verb given in its base form ("send" -> "sends", "carry" -> "carries"). */
export function thirdPersonOf(base: string): string {
  if (base === 'have') return 'has';
  if (base === 'be') return 'is';
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

/** What a regular form may come from, likeliest first. */
function stemsOf(form: string): readonly string[] {
  const stems: string[] = [];
  for (const [ending, restored] of ENDINGS) {
    if (form.length > ending.length + 1 && form.endsWith(ending)) stems.push(form.slice(0, -ending.length) + restored);
  }
  const doubled = /^(.+?)([bdglmnprt])\2(?:ing|ed)$/.exec(form);
  if (doubled !== null) stems.push(`${doubled[1]}${doubled[2]}`);
  return stems;
}

const ENDINGS: readonly (readonly [string, string])[] = [
  ['ies', 'y'],
  ['es', 'e'],
  ['es', ''],
  ['s', ''],
  ['ied', 'y'],
  ['ed', 'e'],
  ['ed', ''],
  ['ing', 'e'],
  ['ing', ''],
];
