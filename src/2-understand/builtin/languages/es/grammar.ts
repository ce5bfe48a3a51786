import type { Clause } from '../clauses.ts';
import { romancePredicates } from '../grammar/romance.ts';
import type { RomanceWords } from '../grammar/romance-words.ts';
import type { Predicate } from '../predicate.ts';
import { dueIn } from './dates.ts';
import { verbs } from './verbs.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const HUNG = /^(.{2,}?)((?:me|te|se|nos|os|le|les)?(?:lo|la|los|las)?)$/;

/** "mándamelo" is "manda" and "lo"; "mandarlo" is "mandar" and "lo". */
function split(word: string): readonly [string, string] | null {
  const bare = word
    .normalize('NFD')
    .replace(/\u0301/g, '')
    .normalize('NFC');
  for (let length = 2; length <= 6 && length < bare.length - 1; length += 1) {
    const clitics = bare.slice(-length);
    const match = /^(?:(?:me|te|se|nos|os|le|les)(lo|la|los|las)?|(lo|la|los|las))$/.exec(clitics);
    const verb = bare.slice(0, -length);
    if (match !== null && verbs.has(verb)) return [verb, match[1] ?? match[2] ?? ''];
  }
  return HUNG.test(bare) && verbs.has(bare) && bare !== word ? [bare, ''] : null;
}

const modals: readonly (readonly [string, Predicate['who'], Predicate['mood']])[] = [
  ['voy', 'I', 'plain'],
  ['tengo', 'I', 'must'],
  ['debo', 'I', 'must'],
  ['puedo', 'I', 'can'],
  ['podría', 'I', 'would'],
  ['quiero', 'I', 'must'],
  ['quisiera', 'I', 'would'],
  ['puedes', 'you', 'asks'],
  ['podés', 'you', 'asks'],
  ['podrías', 'you', 'asks'],
  ['podéis', 'you', 'asks'],
  ['puede', 'you', 'asks'],
  ['vas', 'you', 'plain'],
  ['tienes', 'you', 'must'],
  ['tenés', 'you', 'must'],
  ['va', 'named', 'plain'],
  ['tiene', 'somebody', 'must'],
  ['hay', 'somebody', 'must'],
];

const words: RomanceWords = {
  verbs,
  dueIn,
  clitics: set('me te se le les lo la los las nos os no'),
  things: set('lo la los las'),
  subjects: new Map([
    ['yo', 'I'],
    ['tú', 'you'],
    ['vos', 'you'],
    ['usted', 'you'],
    ['nosotros', 'we'],
    ['nosotras', 'we'],
    ['alguien', 'somebody'],
  ]),
  needsSubject: false,
  modals: new Map(modals.map(([form, who, mood]) => [form, [who, mood]])),
  links: set('a que usted también de bien ya'),
  leads: set(
    'bueno pues entonces y pero sí vale ok okey a ver venga mira oye oiga oigan por favor dale listo perfecto che no ay ah',
  ),
  notAVerb: set(
    'el la los las un una mi tu su de del al que con por para sin en cada este ese esta esa quien cual si cuando donde como otro otra más muy lo',
  ),
  endsObject: set('y e pero porque que si cuando como entonces pues o sino aunque así mientras'),
  fillers: set(
    'yo también ya pues entonces luego ahora mismo bien favor porfa eh juntos tranquila tranquilo usted vos tú siquiera igual directamente temprano',
  ),
  title:
    /^(?:señor|señora|señorita|don|doña|doctor|doctora|licenciado|licenciada|ingeniero|ingeniera|maestra|maestro|tía|tío|sr|sra)$/i,
  split,
  noting: set('anotar apuntar poner'),
  that: /^que$/,
  must: /(?:hace falta|falta)(?!\p{L})/iu,
  offers: /¿?(?:quieres?|quieren|querés|necesitas?) que/iu,
};

/** Finds what a Spanish clause says that people do. */
export function predicatesIn(clause: Clause, isPerson: (name: string) => boolean): readonly Predicate[] {
  return romancePredicates(clause, words, isPerson);
}

/** "enviar la oferta"; where nothing is named, with the pronoun: "enviarla". */
export function writeTask({ verb, pronoun, isReflexive }: Predicate, object: string): string {
  const own = isReflexive ? `${verb}se` : verb;
  return object === '' ? `${own}${isReflexive ? '' : (pronoun ?? '')}` : `${own} ${object}`;
}
