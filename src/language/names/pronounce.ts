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
  one=wun once=wuns who=hoo whose=hooz whom=hoom whole=hole hour=our sure=shoor island=yland aisle=yl often=offen
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
  ['(?<=^(?:r|t|en)ou|^lau)gh|(?<=^cou)gh', 'f'],
  ['(?<=^(?:w|t|st|ch)a|^(?:f|y)o)l(?=k)|(?<=[a-z]a)l(?=[fm]$)', ''],
  ['(?<=[a-z])ing$', 'in'],
  ['qv', 'kw'],
  ['ow(?=[aeiy])', 'ow'],
  ['ign(?=$|s$|ed$|ing$|er$|ment)', 'yn'],
  ['(?<=[ai]s)t(?=len?$|en$)', ''],
  ['(?<=[a-z])tur(?=$|e|al)', 'Cer'],
  ['(?<=[a-z]{2})(?:[tc]ia(?=[ln])|[tc]iou(?=s))', 'Sa'],
  ['^wr', 'r'],
  ['^wh', 'w'],
  ['^ps', 's'],
  ['^x(?=i)', 'S'],
  ['^x', 's'],
  ['cki$', 'tski'],
  ['tsch|tch|cz', 'C'],
  ['^sch(?=oo|em|ed)', 'sk'],
  ['(?<=^(?:a|e|te))ch|(?<=te)ch(?=n)|(?<=ar)ch(?=i[tv])', 'k'],
  ['sch(?=[aeiouy])|sh|sz', 'S'],
  ['ch(?=[rl])', 'k'],
  ['ch', 'C'],
  ['zh', 'J'],
  ['ph', 'f'],
  ['th', 'T'],
  ['gh(?=[aeiouy])', 'g'],
  ['gh', ''],
  ['dg(?=e)|dj', 'J'],
  ['ck|cc|kk|kh', 'k'],
  ['qu', 'kw'],
  ['q', 'k'],
  ['sc(?=[eiy])', 's'],
  ['c(?=[eiy])', 's'],
  ['c', 'k'],
  ['^g(?=et|ear|eek|erh|i(?:[vfrg]|l[bdm]|m))|(?<=^(?:for|tar|alto|to))g(?=et)|(?<=^be)g(?=in)', 'g'],
  ['g(?=[eiy])', 'J'],
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

/**
 * The ways in which a name may be said, each once: as we know it or by the rules of English, as written, and as its letters are said elsewhere: j as y, ch as k and a hard g
 * on the Continent, j as h in Spanish, x as sh and q as ch in Chinese. O(word).
 */
export function pronunciations(name: string): readonly string[] {
  const folded = foldName(name).replace(/[^a-z ]/g, '');
  const elsewhere = [
    folded
      .replace(/j/g, 'y')
      .replace(/ch/g, 'k')
      .replace(/g(?=[ei])/g, 'G')
      .replace(/w/g, 'v')
      .replace(/ei/g, 'igh')
      .replace(/([sc])i(?=[aou])/g, '$1h'),
    folded
      .replace(/j|(?<![a-z])g(?=[ei])/g, 'h')
      .replace(/ll/g, 'y')
      .replace(/z/g, 's'),
    folded
      .replace(/x/g, 'sh')
      .replace(/q(?!u)/g, 'ch')
      .replace(/(?<![a-z])c(?=[aeiou])/g, 'ts'),
  ].filter((spelling) => spelling !== folded);
  const said = elsewhere.map((spelling) => spelling.split(' ').map(sounds).join(''));
  return [...new Set([pronounce(name), pronounceAsWritten(name), ...said])];
}

function sounds(word: string): string {
  const spelled = longVowel(hardened(word).replace(/([b-df-hj-np-tv-z])\1+/g, '$1'));
  const said = spelled.replace(SPELLING, (...match: readonly unknown[]) => {
    const fitting = SOUNDS.findIndex((_, index) => match[index + 1] !== undefined);
    return SOUNDS[fitting]?.[1] ?? '';
  });
  return said.replace(/G/g, 'g').replace(/(.)\1+/g, '$1');
}

/** "accent", "bigger": what two letters say that one would not. */
function hardened(word: string): string {
  return word.replace(/cc(?=[eiy])/g, 'ks').replace(/gg(?=[eiy])/g, 'G');
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
