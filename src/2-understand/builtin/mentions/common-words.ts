/** Words that are written with a capital and name no person, organization or project: days, months, languages, peoples, feasts, and what everybody uses. */
const CAPITAL_WORDS: ReadonlySet<string> = new Set(
  "i i'm i'll i've i'd monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec english german french spanish italian dutch portuguese norwegian swedish danish finnish polish russian chinese japanese korean arabic hebrew hindi greek turkish latin american british european african asian indian irish scottish welsh scandinavian english-speaking christmas easter ramadan diwali hanukkah thanksgiving god lord jesus christ heaven hell internet web wi-fi wifi bluetooth usb sms gps pdf html xml json csv api url http sql ui ux it hr qa cv id ok okay tv pc cpu gpu ram faq fyi asap eod eta am pm utc gmt cet est pst q1 q2 q3 q4 kpi roi nda sla sim led lcd dvd vcr cd excel word powerpoint windows mac linux android ios chrome sir madam mr mrs ms dr prof mum dad mom grandma grandpa north south east west northern southern eastern western euro euros pound pounds dollar dollars earth poor dear swiss belgian austrian czech hungarian brazilian mexican canadian australian germans hm mm oh ah mam u-turn post-its post-it".split(
    ' ',
  ),
);

/** Given names that are everyday words too: they name somebody only where something beside them says so. */
const NAMES_AND_WORDS: ReadonlySet<string> = new Set(
  'mark will may alone april june august grace faith hope joy rose lily daisy violet iris ivy heather holly ginger pearl ruby amber jade crystal dawn eve bill rob nick pat sue jack frank rich art dean grant chase chance drew guy max gene ray rusty sandy sunny dusty robin jay wren jean penny summer autumn winter melody harmony charity patience prudence christian earnest ernest buddy duke earl king prince queen angel star sky skye rain river brook brooks cliff clay stone forest glen heath lane miles niles ward wade wade page paige reed rod buck cash colt skip trip tripp tab tad jot lee les sky al ed an so my man young long short small little white black brown green gray grey gold silver day knight baker cook carter mason hunter fisher miller smith cooper parker porter tanner taylor turner weaver major dick harry tom lance pierce piers victor destiny trinity genesis nova care core don von van bias ken kit josh jimmy peg dot fay gay gill wanda'.split(
    ' ',
  ),
);

/** Whether a word, lower case, is written with a capital without naming anybody or anything of ours. */
export function isCapitalWord(word: string): boolean {
  return CAPITAL_WORDS.has(word);
}

/** Whether a known name, lower case, is an everyday word as well. */
export function isAlsoAWord(name: string): boolean {
  return NAMES_AND_WORDS.has(name);
}
