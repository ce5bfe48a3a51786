/** What we know of English: sentences, written language out of spoken, verbs, dates, names. Pure; imports only core. */
export { cleanPhrase, cleanSpeech } from './clean-speech.ts';
export { type Span, splitSentences } from './sentences.ts';
export { isSpeakerLabel, parseSpeaker, type Speaker } from './speaker-label.ts';
