import type { Conversation, EngineContext, Mention } from '#core';
import { isSpeakerLabel, literal } from '#language';
import type { Utterance } from '../utterances.ts';

/**
 * Who spoke, and the known names (of the vault, of those present) that were said, written with a capital or, where the talk has none, in any case. Unknown names are not
 * guessed at: what tells them from other words is known of English only. O(words × names).
 */
export function mentionsIn(
  utterances: readonly Utterance[],
  conversation: Conversation,
  context: EngineContext,
): readonly Mention[] {
  const hasCapitals = utterances.some(({ text }) => /\p{Ll} \p{Lu}\p{Ll}/u.test(text));
  const speakers = [...new Set(conversation.turns.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])))];
  const spoken = speakers.map(
    (text): Mention => ({
      kind: 'person',
      text,
      confidence: 1,
      turns: conversation.turns.filter(({ speaker }) => speaker === text).map(({ index }) => index),
    }),
  );
  const said = formsOf(conversation, context, speakers).flatMap(([form, kind]): readonly Mention[] => {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${literal(form)}(?![\\p{L}\\p{N}])`, hasCapitals ? 'u' : 'iu');
    const found = utterances.flatMap(({ text, turn }) => {
      const match = pattern.exec(text);
      return match === null ? [] : [{ text: match[0], turn }];
    });
    const [first] = found;
    return first === undefined
      ? []
      : [{ kind, text: first.text, confidence: 0.9, turns: [...new Set(found.map(({ turn }) => turn))] }];
  });
  return [...spoken, ...said.filter(({ text }) => !speakers.includes(text))];
}

/** Every way in which a known name may be said: in full, by first name, by alias. */
function formsOf(
  conversation: Conversation,
  context: EngineContext,
  speakers: readonly string[],
): readonly (readonly [string, Mention['kind']])[] {
  const forms = new Map<string, Mention['kind']>();
  const add = (form: string, kind: Mention['kind']): void => {
    if (form.length > 2 && !forms.has(form)) forms.set(form, kind);
  };
  const present = [
    ...speakers.filter((name) => !isSpeakerLabel(name)),
    ...conversation.participants.map(({ name }) => name),
  ];
  for (const name of [...present, ...(context.me === null ? [] : [context.me])]) {
    add(name, 'person');
    add(name.split(' ')[0] ?? '', 'person');
  }
  for (const { kind, name, aliases } of context.knownNames) for (const form of [name, ...aliases]) add(form, kind);
  return [...forms];
}
