/** What we know of English: sentences, written language out of spoken, verbs, dates, names. Pure; imports only core. */
export { lacksApostrophes, withApostrophes } from './apostrophes.ts';
export { cleanPhrase, cleanSpeech } from './clean-speech.ts';
export { columnSectionOf } from './column-section.ts';
export { addDays, addMonths, isDate, weekday } from './dates/calendar.ts';
export type { Region } from './dates/date-rule.ts';
export { type DateExpression, type DateOptions, findDates } from './dates/find-dates.ts';
export { type DueDate, findDueDate } from './dates/find-due-date.ts';
export { greetingLength } from './greeting.ts';
export { toImperative } from './imperative.ts';
export { literal } from './literal.ts';
export { isCommonWord } from './names/common-words.ts';
export { isEnglishWord } from './names/english-words.ts';
export { foldName } from './names/fold-name.ts';
export { areFormsOfOneName, formalNames, isGivenName, isNicknameOf, relatedNames } from './names/nicknames.ts';
export { pronounce, pronounceAsWritten, pronunciations } from './names/pronounce.ts';
export { keyOfSounds, similarityOfSounds, soundKey, soundSimilarity } from './names/sounds-alike.ts';
export { headingSectionOf, type NoteSection, noteSectionOf } from './note-section.ts';
export { type NounPhrase, nounPhrasesOf } from './noun-phrase.ts';
export { parseSpeaker, type Speaker } from './parse-speaker.ts';
export { type Span, splitSentences, trimmedEnd } from './sentences.ts';
export { isSpeakerLabel } from './speaker-label.ts';
export {
  baseForm,
  baseOfParticiple,
  baseOfThirdPerson,
  isPastForm,
  thirdPersonOf,
  type VerbKind,
  verbKind,
} from './verbs.ts';
export { withoutEnd } from './without-end.ts';
