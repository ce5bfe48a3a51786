import type { Clause } from '../clauses.ts';
import { romancePredicates } from '../grammar/romance.ts';
import type { RomanceWords } from '../grammar/romance-words.ts';
import type { Predicate } from '../predicate.ts';
import { dueIn } from './dates.ts';
import { verbs } from './verbs.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const words: RomanceWords = {
  verbs,
  dueIn,
  clitics: set("me m' te t' se s' le la les l' lui leur nous vous y en ne n'"),
  things: set("le la les l' y en"),
  subjects: new Map([
    ['je', 'I'],
    ["j'", 'I'],
    ['tu', 'you'],
    ['vous', 'you'],
    ['on', 'we'],
    ["l'on", 'we'],
    ["quelqu'un", 'somebody'],
  ]),
  needsSubject: true,
  modals: new Map<string, readonly [Predicate['who'], Predicate['mood']]>([
    ['vais', ['I', 'plain']],
    ['dois', ['I', 'must']],
    ['devrais', ['I', 'must']],
    ['peux', ['I', 'can']],
    ['pourrais', ['I', 'would']],
    ['voudrais', ['I', 'would']],
    ['pouvez', ['you', 'asks']],
    ['pourriez', ['you', 'asks']],
    ['vas', ['you', 'plain']],
    ['allez', ['you', 'plain']],
    ['va', ['named', 'plain']],
    ['doit', ['somebody', 'must']],
  ]),
  links: set('bien aussi peut-être juste encore'),
  leads: set("bon alors donc et mais oui ok d'accord euh ben bah voilà tiens écoute écoutez non ah stp super parfait"),
  notAVerb: set("que qu' qui si le la les un une des ce cet cette mon ma mes de d' sans pour à dont"),
  endsObject: set('et mais parce car donc alors si quand comme puis sinon pis hein voilà je on tu dès sauf'),
  fillers: set(
    "moi toi lui-même moi-même bien aussi juste encore peut-être donc alors déjà là vite rapidement euh ben bah promis ok d'accord oui non ça cela ici directement également stp",
  ),
  title: /^(?:monsieur|madame|mademoiselle|m|mme|docteur|maître|tonton|tante|oncle)$/i,
  split: () => null,
  noting: set('noter inscrire mettre'),
  that: /^(?:que|qu'|quand|dont|où|comme|si)$/,
  must: /(?:faut|faudrait|faudra)(?!\p{L})/iu,
  offers: /(?:veux|voulez|faut)[- ](?:tu|vous)? ?(?:que|qu')|tu veux que|vous voulez que|est-ce que je (?:peux|dois)/iu,
};

/** Finds what a French clause says that people do. */
export function predicatesIn(clause: Clause, isPerson: (name: string) => boolean): readonly Predicate[] {
  const inverted = invertedIn(clause, isPerson);
  return inverted ?? romancePredicates(clause, words, isPerson);
}

/** "Peux-tu envoyer": the subject behind the auxiliary is put before it, as everywhere else. */
function invertedIn(clause: Clause, isPerson: (name: string) => boolean): readonly Predicate[] | null {
  const at = clause.words.findIndex(
    ({ lower }, place) =>
      /^(?:peux|pourrais|pouvez|pourriez)$/.test(lower) && /^(?:tu|vous)$/.test(clause.words[place + 1]?.lower ?? ''),
  );
  const [modal, subject] = [clause.words[at], clause.words[at + 1]];
  if (at < 0 || modal === undefined || subject === undefined) return null;
  const turned = [...clause.words.slice(0, at), subject, modal, ...clause.words.slice(at + 2)];
  return romancePredicates({ ...clause, words: turned }, words, isPerson);
}

const STARTS_SOFTLY = /^[aeéèêiouyh]/i;

/** "envoyer le devis"; where nothing is named, with the pronoun: "l'envoyer". */
export function writeTask({ verb, pronoun, isReflexive }: Predicate, object: string): string {
  if (isReflexive) return `${STARTS_SOFTLY.test(verb) ? "s'" : 'se '}${verb} ${object}`.trim();
  if (object !== '') return `${verb} ${object}`;
  if (pronoun === null || pronoun === 'y' || pronoun === 'en') return verb;
  const isElided = STARTS_SOFTLY.test(verb) && pronoun !== 'les';
  return isElided ? `l'${verb}` : `${pronoun.replace("l'", 'le')} ${verb}`;
}
