import type { Phrases } from '../language.ts';

/** How French moves a talk on. */
export const phrases: Phrases = {
  accepts:
    /^(?:(?:ah|oh|bon|ben|euh|alors|mais|et),? )*(?:oui\b|ouais\b|d'accord|ok\b|okay|entendu|volontiers|avec plaisir|pas de problème|aucun problème|ça marche|ça roule|c'est noté|parfait|très bien|bien sûr|super|nickel|je peux|je m'en (?:occupe|charge)|je veux bien|promis|formidable|merci|fonce|comptez sur moi|compte sur moi)/iu,
  declines:
    /^(?:(?:ah|oh|bon|ben|euh|alors|mais),? )*(?:non\b(?! seulement)|pas la peine|surtout pas|laisse (?:tomber|dormir|faire)|laissez (?:tomber|faire)|pas moi|venez pas|on verra|ce n'est pas la peine|pas en )/iu,
  withdraws:
    /(?:pas la peine|laisse (?:tomber|dormir)|laissez tomber|oublie(?:z)? (?:ça|ce que)|finalement non|on laisse faire|j'ai rien dit|je n'ai rien dit|je dis rien|c'est déjà (?:fait|envoyé|réglé)|je l'ai déjà (?:fait|envoyé)|je les ai déjà)/iu,
  takesOn:
    /(?:je m'en (?:occupe|charge)(?!\p{L})|je (?:le|la|les) (?:fais|prends)(?!\p{L})|je fais ça|je prends ça|je (?:peux|vais) (?:le|la|les|m'en) (?:faire|prendre|occuper|charger)|(?:donne|laisse)[- ](?:le|la|les)[- ]moi|moi je (?:le|la|les) (?:fais|prends)|c'est moi qui (?:le|la|les|m'en)|c'est pour moi|je gère(?!\p{L})|je vais (?:le|la|les) faire|je m'y mets|compt(?:e|ez) sur moi)/iu,
  conditional:
    /(?<!\p{L})(?:si (?!possible|vous plaît|te plaît)|s'(?:il|ils) (?!te|vous)|sauf si|à condition|au cas où)/iu,
  unbinding:
    /(?<!\p{L})(?:peut[- ]être|éventuellement|j'avais|avais|avait|aurais|aurait|d'habitude|toujours|chaque|tous les|normalement|un jour|à l'époque|autrefois|je voulais|déjà)(?!\p{L})/iu,
  meanwhile:
    /(?:attends|attendez|là tout de suite|voilà elle est partie|je partage mon écran|restez là|met\p{L}* .{0,40}en ligne|je (?:vous |te )?(?:écoute|résume|récapitule|relis|reprends)|viens icitte)/iu,
  recap: /(?:récapitul|je résume|on résume|je relis|pour résumer|en résumé)/iu,
  together: /(?<!\p{L})(?:ensemble|à deux|à trois|tous les deux|toi et moi|vous et moi|et moi,? on)(?!\p{L})/iu,
  noted:
    /(?:(?:on|je) (?:l'|la |le )?(?:note|inscris|mets)(?!\p{L})|notez?|mettez?|inscrivez?|je l'inscris|c'est noté)/iu,
  nobody:
    /(?:il faut que (?:ça|cela) se fasse|(?:il faut que )?quelqu'un (?:doit|devra|devrait|s'en)|reste à (?:trouver|faire|voir) (?:quelqu'un|qui)|il faut (?:encore )?(?:que )?quelqu'un)/iu,
  priorities: [
    [
      'highest',
      /(?:le plus (?:important|urgent)|avant tout(?: le reste)?|tout premier|en tout premier|priorité (?:absolue|numéro un)|la première chose)/iu,
    ],
    [
      'low',
      /(?:pas (?:pressé|urgent)|rien qui presse|ne presse pas|ça presse pas|pas le feu|quand (?:tu|vous) (?:peux|pouvez|auras|aurez)|sans urgence|pas d'urgence)/iu,
    ],
    [
      'high',
      /(?<!pas |pas très )(?:(?<!\p{L})important(?:e)?(?!\p{L})|(?<!\p{L})urgent(?:e)?(?!\p{L})|prioritaire|une priorité)/iu,
    ],
  ],
  decided:
    /(?:(?:c'est|est) (?:décidé|voté|acté|adopté|validé|approuvé|entendu)e?|à l'unanimité|(?:alors|donc) va pour|on (?:décide|valide|approuve|tranche pour|opte pour|se met d'accord sur)|(?:^|\s)adopté\b|on est d'accord là-dessus|on (?:part|reste) (?:là-dessus|sur (?:ça|cela))|on fait comme ça|c'est (?:ça )?qu'on fait|on a décidé|marché conclu|c'est noté au dossier|on dit (?:donc )?(?!que)|tout le monde est d'accord)/iu,
  undecided:
    /(?:pas encore|rien n'est|rien n'a été|n'est pas|avait été|l'an (?:dernier|passé)) [^.]{0,25}(?:décidé|voté|adopté|acté)/iu,
  settles:
    /(?:(?:^|[.,] |alors |donc |bon |et |là )on (?:ne |n')?(?:prend|reste|garde|part|arrête|retient|choisit|abandonne|joue|passe à|met (?:que )?|l'enlève|laisse tomber|supprime|reporte|maintient|annule|renonce|commence|ferme|ouvre)(?!\p{L})|(?:^|[.,] |alors )pas (?:de|d')(?!\p{L}*accord| problème|souci)\s?\p{L}+ [^.?]{3,60}|(?:^|\. )une seule )/iu,
  asksAll:
    /(?:(?:tout le monde|tous|vous êtes|on est|êtes-vous) (?:est )?d'accord ?\?|tout le monde est d'accord|d'accord ?\?|ça (?:vous|te|t'|nous) (?:va|convient|irait) ?\?|qui est (?:pour|contre)|on dit [^.?]{3,60}\?)/iu,
  agrees:
    /^(?:(?:ah|oh|bon|ben|euh|moi,? ?),? ?)*(?:d'accord|oui\b|ouais|ok\b|pour\b|entendu|ça (?:me|nous) va|parfait|très bien|je suis pour|moi je suis pour|adopté|on est d'accord|ça marche|nickel|je dis oui|c'est ça|merci)/iu,
  lead: /^(?:(?:bon|alors|donc|et|mais|oui|ok|d'accord|euh|ben|bah|voilà|non|ah|parfait|super|puis|parce que)(?!\p{L})[,:.!]? ?)+/iu,
  wonders: /(?:savoir|demander|dépend de) (?:si|s'|qui|quand|où|comment|pourquoi|combien)/iu,
  hesitates: /^ou(?!\p{L})[, ]+(?:euh|non|peut-être|plutôt|\p{Lu}|tu peux|vous)/u,
  saying: /^(?:dire|parler|voir|téléphoner)$/u,
  open: /(?:point ouvert|(?:reste|c'est|est) (?:encore |toujours )?(?:une question|ouvert(?:e)?(?!\p{L})|en suspens|à (?:voir|trancher|éclaircir))|question (?:ouverte|en suspens)|on n'a pas la réponse|on laisse [^.?]{0,30}ouvert)/iu,
  unknown:
    /(?:aucune idée|(?:je|on) (?:ne |n'en )?sai[st] (?:pas|rien)|(?:je|on) n'en sai[st] rien|personne (?:ne )?(?:le )?sait|si (?:je|on) le savai[st]|je n'en suis pas (?:certaine?|sûre?)|aucune certitude|pas donné de date)/iu,
  figure:
    /(?:\d|(?<!\p{L})(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|septante|nonante|cents?|mille|million|douzaine)(?!\p{L}))[^.?!]{0,25}(?:euros?|francs?|pour cent|dollars?|heures?|jours?|semaines?|mois|ans?|personnes?|membres?|pièces?|costumes?|mètres?|kilos?|litres?|clients?|postes?|pharmacies|fois|places?|€|%|\$)(?!\p{L})/iu,
};
