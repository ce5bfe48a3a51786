import { EXTRAS, type NetworkInput, networkInput } from '../../src/2-understand/builtin/models/network/input.ts';
import type { Lexicon } from '../../src/2-understand/builtin/models/network/lexicon.ts';
import { type Network, SHAPE, TOLD } from '../../src/2-understand/builtin/models/network/network.ts';
import type { Labelled } from '../corpus.ts';
import { asHeard } from '../heard.ts';
import { shuffled } from '../random.ts';
import { Adam } from './adam.ts';
import { addGradients, type Targets } from './gradients.ts';
import { emptyWeights, firstWeights } from './weights.ts';

/** The figures were chosen by cross-validation on the training sides (train/README.md). */
const EPOCHS = 4;
const OWN_EACH_EPOCH = 3;
/** Of a meeting of a corpus, and of the same as a recogniser might have put it down, one stretch an epoch. */
const STRETCH = 0.25;
const SHORTEST_STRETCH = 60;
const RATE = 1e-3;
const WARM_UP = 100;
const POSITIVE = 3;
const TRAP = 2;
const FEWEST_WORDS = 2;
const UNKNOWN_SHARE = 0.08;
const DROPOUT = { fits: 0.4, hidden: 0.3 };

interface Lesson {
  readonly input: NetworkInput;
  readonly targets: Targets;
  readonly isOwn: boolean;
}

/** Learns a network from labelled conversations, with a rate that falls off like a cosine. The same conversations give the same network. Minutes. */
export function learnNetwork(labelled: readonly Labelled[], lexicon: Lexicon): Network {
  const random = randomFrom(20_261_130);
  const weights = firstWeights(lexicon, random);
  const network: Network = { lexicon, weights };
  const lessons = labelled
    .flatMap((one) => (one.corpus === 'ami' ? [one, asHeard(one)] : one.corpus === 'own' ? [one] : []))
    .map((one) => lessonOf(one, lexicon));
  const order = lessons.flatMap((lesson) =>
    lesson.isOwn ? Array.from({ length: OWN_EACH_EPOCH }, () => lesson) : [lesson],
  );
  const adam = new Adam(weights);
  const steps = EPOCHS * order.length;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const index of shuffled(order.length, epoch + 1)) {
      const lesson = order[index];
      if (lesson === undefined) continue;
      const part = withUnknown(lesson.isOwn ? lesson : stretchOf(lesson, random), random);
      const sum = emptyWeights(weights);
      addGradients(sum, network, part.input, part.targets, { ...DROPOUT, random });
      const done = adam.steps / steps;
      adam.step(sum, RATE * Math.min(1, (adam.steps + 1) / WARM_UP) * 0.5 * (1 + Math.cos(Math.PI * done)));
    }
  }
  return network;
}

function lessonOf(one: Labelled, lexicon: Lexicon): Lesson {
  const count = one.utterances.length;
  const wanted = new Float64Array(count * SHAPE.told);
  const counts = new Float64Array(count * SHAPE.told);
  one.utterances.forEach(({ tokens }, at) => {
    TOLD.forEach((task, place) => {
      const label = one.labels[task]?.[at];
      if (label === undefined || tokens.length < FEWEST_WORDS) return;
      wanted[at * SHAPE.told + place] = label;
      const isTrap = one.traps.has(at) && (task === 'action' || task === 'decision');
      counts[at * SHAPE.told + place] = label > 0 ? POSITIVE : isTrap ? TRAP : 1;
    });
  });
  return {
    input: networkInput(one.utterances, one.conversation, lexicon),
    targets: { wanted, counts },
    isOwn: one.corpus === 'own',
  };
}

function stretchOf(lesson: Lesson, random: () => number): Lesson {
  const { input, targets } = lesson;
  const count = input.tokens.length;
  const length = Math.min(count, Math.max(SHORTEST_STRETCH, Math.floor(count * STRETCH)));
  const from = Math.floor(random() * (count - length + 1));
  const to = from + length;
  return {
    ...lesson,
    input: {
      words: input.words,
      tokens: input.tokens.slice(from, to),
      extras: input.extras.slice(from * EXTRAS, to * EXTRAS),
      speakers: input.speakers.slice(from, to),
    },
    targets: {
      wanted: targets.wanted.slice(from * SHAPE.told, to * SHAPE.told),
      counts: targets.counts.slice(from * SHAPE.told, to * SHAPE.told),
    },
  };
}

/** Some words are not known, so that the network learns to do without any one of them. Words that the stretch does not have are left out. */
function withUnknown(lesson: Lesson, random: () => number): Lesson {
  const words: string[] = ['<word>'];
  const places = new Map<number, number>();
  const tokens = lesson.input.tokens.map((all) =>
    all.map((word) => {
      if (random() < UNKNOWN_SHARE) return 0;
      const known = places.get(word);
      if (known !== undefined) return known;
      const place = words.push(lesson.input.words[word] ?? '<word>') - 1;
      places.set(word, place);
      return place;
    }),
  );
  return { ...lesson, input: { ...lesson.input, words, tokens } };
}

/** Numbers from 0 to 1 that depend on the seed alone (xorshift, Marsaglia 2003). */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}
