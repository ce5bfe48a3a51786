import type { Phrases } from '../language.ts';

/** How German moves a talk on. Forms that a recogniser writes (lower case, "mach ichs") count too. */
export const phrases: Phrases = {
  accepts:
    /^(?:(?:ah?|oh|also|okay|ok|gut|hm|na|ach ja|ach so),? )*(?:ja\b|jo\b|jawohl|klar\b|gerne?\b|gern|okay|ok\b|einverstanden|in ordnung|geht klar|alles klar|passt|mach(?:e|en)? (?:ich|wir)|kann ich|wird gemacht|natürlich|sicher|perfekt|super|wunderbar|steht\b|abgemacht|sehr gut|gut,|danke|freitag ist okay)/iu,
  declines:
    /^(?:(?:ach|oh|äh|hm|also|danke),? )*(?:nein|nee|nö\b|bitte nicht|bitte noch nicht|lieber nicht|auf keinen fall|lass(?:en sie)?\b|vergiss|nicht nötig|brauchst? (?:du|es) nicht)/iu,
  withdraws:
    /(?:nicht (?:mehr )?nötig|brauchst du (?:doch )?nicht|vergiss (?:es|das)|vergesst (?:es|das)|lass (?:es|das|mal)(?:,| sein| lieber|$)|lassen sie(?: es| das)?[,.]|hat sich erledigt|(?:hab|habe|haben) (?:ich|wir) (?:doch )?(?:schon|bereits) (?:gemacht|erledigt|verschickt|geschickt)|ist (?:schon|bereits) (?:erledigt|passiert|gemacht)|ich nehme (?:das|es) zurück|doch nicht)/iu,
  takesOn:
    /(?:(?:das )?mach(?:e)? ich(?! (?:mir|sorgen|das (?:immer|schon)))|(?:das )?übernehm(?:e)? ich|ich übernehm(?:e)? (?:das|es|sie|ihn)|ich kümmer(?:e)? mich (?:drum|darum)|(?:da )?kümmer(?:e)? ich mich (?:drum|darum)|ich mach(?:e)? (?:das|es|'s)(?=$|[,.!?]| (?:gern|gerne|gleich|heute|morgen|dann|noch|auch|bis|und|am|selber|schon)(?!\p{L}))|wird gemacht|erledig(?:e)? ich|gib her|(?:das |den |die )?nehm(?:e)? ich(?= auf mich|$|[,.!])|(?:das )?kann ich (?:machen|übernehmen|erledigen)|überlass(?:t|en sie)? (?:das|es) mir|da bin ich dabei|das geht auf mich)/iu,
  conditional: /(?<!\p{L})(?:wenn|falls|sofern|außer)(?!\p{L})/iu,
  unbinding:
    /(?<!\p{L})(?:sonst|vielleicht|eventuell|womöglich|hätte|hatte|hatten|wollte|wollten|sollte eigentlich|normalerweise|immer|jedes mal|jeden|jede woche|irgendwann|früher|damals|seit|zuliebe)(?!\p{L})|(?<!\p{L})du \p{L}+ (?:ja )?schon(?!\p{L})|ich sag(?:e|'s)? (?:es |dir |ihnen |mal )?(?:ganz )?ehrlich/iu,
  meanwhile:
    /(?<!\p{L})(?:warte(?:n s'?| sie)?(?! noch)|ich frage nicht|moment|ich teile (?:mal )?(?:kurz )?(?:meinen )?bildschirm|steht es drin|so jetzt|hier\. |\bda\.$)/iu,
  recap:
    /(?:zusammenfass|fasse? (?:ich )?(?:noch ?mal )?zusammen|ich wiederhol|noch ?mal (?:schnell|kurz)|zum schluss noch ?mal|halten wir (?:noch ?mal )?fest, wer|dann hätten wir es|also noch ?mal:)/iu,
  together:
    /(?<!\p{L})(?:zu zweit|zu dritt|gemeinsam|zusammen|wir (?:zwei|beiden?|drei)|du und ich|sie und ich)(?!\p{L})/iu,
  noted:
    /(?:schreib(?:en sie|t|e)? (?:ihn|sie|es|die|den|das|[\p{Lu}]\p{L}+|frau|herrn?)|notier|trag(?:en sie|e)? (?:ihn|sie)? ?ein|abgemacht|soll (?:sie|ihn|es)?)/iu,
  nobody:
    /(?:muss (?:noch |halt |auch |da )?(?:jemand|irgendwer|wer)|(?:jemand|irgendwer) (?:muss|müsste|sollte)|muss noch (?:gemacht|geschrieben|erledigt|bestellt|organisiert) werden)/iu,
  priorities: [
    [
      'highest',
      /(?:allerwichtigste|am wichtigsten|vor allem anderen|zu allererst|als allererstes|höchste priorität|brandeilig)/iu,
    ],
    ['low', /(?:eilt nicht|keine eile|pressiert nicht|hat zeit\b|nicht dringend|muss nicht sofort|irgendwann mal)/iu],
    ['high', /(?<!nicht |un)(?:(?<!\p{L})wichtig(?!\p{L})|(?<!\p{L})dringend|eilig|hohe priorität)/iu],
  ],
  decided:
    /(?:beschlossen|abgemacht|ausgemacht|einstimmig|halten wir (?:also )?fest|haben wir (?:das |es )?(?:auch |damit |hiermit )?entschieden|ist entschieden|steht fest|bleibt (?:es )?dabei|damit ist (?:das )?klar|dann machen wir (?:das |es )?so|(?:ist|sind|wird|damit) (?:\p{L}+ )?(?:angenommen|genehmigt|verabschiedet)|(?:beschließen|entscheiden) wir|wir (?:beschließen|entscheiden|einigen) uns?|mehrheitlich|wir haben uns (?:auf|für) [^.]{3,40} (?:geeinigt|entschieden)|so machen wir(?:'s| das| es)?|wir sind uns einig|gilt (?:ab sofort|ab))/iu,
  undecided:
    /(?:hat|haben|habt) [^.]{0,40}ausgemacht|nicht ausgemacht|(?:noch nicht|nichts|nie|hätten|wurde letzt|damals|letzte[sn]? (?:jahr|mal|woche)|muss noch|müssen wir noch) [^.]{0,30}(?:beschlossen|abgemacht|ausgemacht|entschieden)/iu,
  settles:
    /(?:(?:dann|also|gut|okay|die|das|den) [^.?]{0,60}(?:nehmen|machen|lassen|bleiben|legen|verschieben|streichen|behalten|zügeln) wir(?! (?:uns|noch))|wir (?:nehmen|bleiben bei|lassen|streichen|verschieben|behalten|verzichten auf|zügeln|legen|gehen mit)(?!\p{L})|(?:^|\. )keine? [^.?]{5,60}, (?:keine?|damit)|sind raus\b|\bes bleibt bei)/iu,
  asksAll:
    /(?:(?:alle |sind (?:alle|wir) )?(?:einverstanden|dabei|dafür|einig)\?|(?:alle |sind (?:alle|wir) )(?:einverstanden|dabei|dafür|einig)|einverstanden$|\bist das (?:so )?(?:okay|recht)\?|, ja\?|können wir das so (?:abmachen|machen)|spricht was dagegen|passt das(?: für alle| so)?\?)/iu,
  agrees:
    /^(?:(?:ja|okay|ok|gut|also|genau|von mir aus|na),? )*(?:einverstanden|ja\b|genau|abgemacht|passt|klar|okay|ok\b|dafür|gerne|gern|in ordnung|machen wir|von mir aus|das ist ausgemacht|meinetwegen|super|perfekt|stimmt)/iu,
  lead: /^(?:(?:also|und|aber|ja|gut|okay|ok|so|na|nun|genau|klar|super|nein|ach so|dann haben wir's|halten wir (?:also )?fest|abgemacht|beschlossen|ähm|hm|weil|dass)(?!\p{L})[,:.!]? ?)+/iu,
  wonders:
    /(?:wissen|fragt sich|frage (?:ist|wäre|war)|klären),? (?:nur )?(?:ob|wer|wen|wem|wann|wo|woher|wie|was|warum|welche)/iu,
  hesitates: /^oder(?!\p{L})[, ]+(?:hm|äh|ähm|nein|doch|vielleicht|\p{Lu}|könntest|kannst|lieber)/u,
  saying: /^(?:sagen|reden|sprechen|schauen)$/u,
  open: /(?:bleibt (?:einmal |erst ?mal |vorerst )?(?:offen|stehen)|(?:ist|sind) (?:also |noch |weiter )?(?:offen|ungeklärt)|lassen wir [^.?]{0,40}offen|noch (?:zu )?klären|offene frage|weiß (?:das |es )?(?:noch )?(?:keiner|niemand)|nehmen wir (?:mal )?(?:so )?mit)/iu,
  unknown:
    /(?:keine ahnung|weiß (?:ich|keiner|niemand|man) (?:(?:auch|noch|leider) )?(?:nicht)?|kann ich (?:ihnen |dir )?(?:jetzt |so )?nicht sagen|ich kann nur raten|weiss (?:das )?(?:ich nicht|jemand)|da bin ich überfragt)/iu,
  figure:
    /(?:\d|(?<!\p{L})(?:\p{L}*(?:hundert|tausend|zig|ßig|ssig)(?:\p{L}*)|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|million(?:en)?))[^.?!]{0,25}(?:euro|franken|prozent|stück|kunden|leute|anrufe|monate?|wochen?|tage?|jahre?n?|stunden|minuten|meter|kilo|tonnen|liter|grad|€|%|chf|mängel|plätze|personen|mitglieder|mal)(?!\p{L})/iu,
};
