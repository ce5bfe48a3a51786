import { foldName } from './fold-name.ts';

/** Names whose English spelling hides how they are said: name=as one would write what is heard. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `aoife=eefa aisling=ashling aislinn=ashlin ailbhe=alva blathnaid=blawnid bronagh=brona caitriona=katreena caoimhe=keeva
  ciara=keera ciaran=keeran cian=keean cillian=killian clodagh=cloda colm=kollum conchobhar=konor darragh=dara diarmuid=dermot
  dearbhla=dervla eilidh=aylee eimear=eemer eoghan=owen eoin=owen fionnuala=finoola grainne=grawnya keir=keer maeve=mayv
  meabh=mayv maire=moyra muireann=mwirin niamh=neev neave=neev oisin=osheen oonagh=oona orlaith=orla padraig=pawrig
  roisin=rosheen ruairi=rory ruaidhri=rory sadhbh=sive saoirse=seersha sean=shawn shaun=shawn sinead=shinaid siobhan=shivawn
  siobhain=shivawn sian=sharn sioned=shoned sorcha=suraka tadhg=tige una=oona joaquin=wakeen jorge=horhay jose=hosay
  juan=hwan jesus=haysoos javier=havier guillermo=geeyermo joao=jwow geoff=jeff geoffrey=jeffrey jeffery=jeffrey
  stephen=steven stephan=stefan phoebe=feebee chloe=kloee khloe=kloee zoe=zoee zoey=zoee louis=lewis stewart=stuart sara=sera
  sarah=sera aaron=aron hugh=hew hughes=hews leigh=lee isaac=izak michael=mykel micheal=mykel rachel=raychel rachael=raychel
  thomas=tomas thomson=tomson anthony=antony theresa=teresa esther=ester deborah=debra marc=mark xavier=zavier yvonne=evon
  yves=eve jacques=zhock jean=jean xiu=shu qing=ching qiang=chiang xin=shin xiao=shao xiaoming=shaoming
  xiaowei=shaoway zhang=jang zhou=joe zhao=jow jacqueline=jaklin vivien=vivian isobel=isabel aisha=ayesha ayesha=ayesha
  caitlin=katelin kaitlyn=katelin katelyn=katelin caitlyn=katelin kathryn=kathrin catherine=kathrin katherine=kathrin
  katharine=kathrin cathryn=kathrin allison=alison mohammed=mohamed muhammad=mohamed mohammad=mohamed muhammed=mohamed
  mohamad=mohamed ahmad=ahmed yousef=yusuf youssef=yusuf yusef=yusuf hussein=husain hussain=husain omar=omar umar=omar
  wojciech=voychek agnieszka=agneshka katarzyna=katazhina krzysztof=kshishtof lukasz=wukash mateusz=mateoosh anais=anaees
  elliott=eliot alan=alan allan=alan allen=alan alun=alin lynne=lin lynn=lin anne=an ann=an jon=jon john=jon bryan=brian
  neil=neel neal=neel philip=filip shayne=shane shea=shay dwayne=duane reuben=ruben rueben=ruben sinclair=sinclair
  would=wud could=kud should=shud mckay=macky iain=ean ian=ean craig=krayg greg=greg graeme=graham ralph=ralf rafe=rayf
  jurgen=yurgen johannes=yohannes johan=yohan jan=yan jens=yens jorg=yorg jochen=yochen juergen=yurgen jakub=yakub janusz=yanush
  ximena=heemena xavi=havi jaime=hyme julio=hoolio juanita=hwaneeta joaquim=wakeem xiaoyu=shaoyoo xiaoyan=shaoyan yevhen=yevgen
  evgeny=yevgenee yevgeny=yevgenee giuseppe=juseppy giovanni=jovanny giulia=julia gianni=johnny giorgio=jorjo
  cagla=chala renee=renay rene=renay guillaume=geeyom thabo=tarbo tomasz=tomash
  wojtek=voytek sian=sharn llinos=hlinos ifan=eevan ieuan=yayan huw=hew rhys=reece niamh=neev ailis=aylish eoghan=owen
  hanh=han thanh=tan phuong=fuong nguyen=win`
    .split(/\s+/)
    .map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
);

/** Letters that are said otherwise than the plain letter they are written like; a hyphen joins no sounds. */
const SAID: Readonly<Record<string, string>> = {
  ç: 'ch',
  č: 'ch',
  ć: 'ch',
  ş: 'sh',
  š: 'sh',
  ś: 'sh',
  ž: 'zh',
  ż: 'zh',
  ź: 'zh',
  ğ: '',
  ł: 'w',
  ñ: 'ny',
  ń: 'n',
  '-': ' ',
};
const SPECIAL_LETTERS = /[çčćşšśžżźğłñń-]/giu;

/** Spelling -> sound: the first that fits at a place counts. */
const SOUNDS: readonly (readonly [string, string])[] = [
  ['^(?:kn|gn|pn)', 'n'],
  ['^wr', 'r'],
  ['^wh', 'w'],
  ['^ps', 's'],
  ['^x(?=i)', 'S'],
  ['^x', 's'],
  ['cki$', 'tski'],
  ['tsch|tch|cz', 'C'],
  ['sch(?=[aeiouy])|sh|sz', 'S'],
  ['ch(?=[rl])', 'k'],
  ['ch', 'C'],
  ['zh', 'J'],
  ['ph', 'f'],
  ['th', 'T'],
  ['gh(?=[aeiouy])', 'g'],
  ['gh', ''],
  ['dg(?=e)|dj', 'J'],
  ['ck|cc(?![ei])|kk|kh', 'k'],
  ['qu', 'kw'],
  ['q', 'k'],
  ['sc(?=[eiy])', 's'],
  ['c(?=[eiy])', 's'],
  ['c', 'k'],
  ['g(?=[ey])', 'J'],
  ['j', 'J'],
  ['x', 'ks'],
  ['mb$', 'm'],
  ['(?:tio|sio)(?=n)', 'Sa'],
  ['[aeiou]igh', 'e'],
  ['igh', 'y'],
  ['ee|ea|ie(?!$)|ey$|y$|i$|ie$', 'i'],
  ['oo|ew|ou|ui|eu', 'u'],
  ['oa|ow|au|aw|oe', 'o'],
  ['ai|ei|ay|ey', 'e'],
  ['h(?![aeiouy])', ''],
  ['(?<=[a-z])y', 'i'],
];
const SPELLING = new RegExp(SOUNDS.map(([pattern]) => `(${pattern})`).join('|'), 'g');

/**
 * Spells roughly how an English speaker says a word or a name: one letter a sound (S = sh, C = ch, T = th, J = j), vowels in five
 * classes, doubled letters once, silent ones left out. For comparing only. O(word).
 */
export function pronounce(word: string): string {
  const folded = foldName(word.replace(SPECIAL_LETTERS, (letter) => SAID[letter.toLowerCase()] ?? letter)).replace(
    /[^a-z ]/g,
    '',
  );
  return folded
    .split(' ')
    .map((one) => sounds(IRREGULAR.get(one) ?? one))
    .join('');
}

/** The same of somebody who does not know the name and reads it as English: "Sian" as one would "Brian". */
export function pronounceAsWritten(word: string): string {
  const folded = foldName(word).replace(/[^a-z ]/g, '');
  return folded.split(' ').map(sounds).join('');
}

function sounds(word: string): string {
  const spelled = longVowel(word.replace(/([b-df-hj-np-tv-z])\1+/g, '$1'));
  const said = spelled.replace(SPELLING, (...match: readonly unknown[]) => {
    const fitting = SOUNDS.findIndex((_, index) => match[index + 1] !== undefined);
    return SOUNDS[fitting]?.[1] ?? '';
  });
  return said.replace(/(.)\1+/g, '$1');
}

const LONG: Readonly<Record<string, string>> = { a: 'ai', e: 'ee', i: 'igh' };

/** "neve" -> "niv", "kate" -> "ket": the silent e and the vowel it makes long. */
function longVowel(word: string): string {
  const match = /^(.*?)([aeiou])([b-df-hj-np-tvxz])e(s?)$/.exec(word);
  if (match === null)
    return word.length > 3
      ? word.replace(/([b-df-hj-np-tv-z])e$/, (_, consonant: string) => softened(consonant))
      : word;
  const [, before = '', vowel = '', consonant = '', plural = ''] = match;
  if (!/[aeiou]/.test(vowel) || /[aeiou]$/.test(before)) return before + vowel + softened(consonant) + plural;
  const long = LONG[vowel] ?? vowel;
  return before + long + softened(consonant) + plural;
}

function softened(consonant: string): string {
  return consonant === 'c' ? 's' : consonant === 'g' ? 'j' : consonant;
}
