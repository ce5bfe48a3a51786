import type { Phrases } from '../language.ts';

/** How Spanish moves a talk on, on both sides of the ocean. */
export const phrases: Phrases = {
  accepts:
    /^(?:(?:ah|ay|uy|bueno|pues|eh|mmm|y|a ver),? )*¿?(?:sí\b|si,|vale\b|claro|de acuerdo|ok\b|okey|perfecto|hecho|dale\b|genial|buenísimo|padrísimo|listo|me parece|yo me (?:encargo|ocupo)|me encargo|me ocupo|lo hago yo|yo lo hago|cuenta con(?:migo| ello)|sin problema|con gusto|por supuesto|ándele|venga|eso es|excelente|muy bien|clarísimo|le pregunto|gracias|tranquila)/iu,
  declines:
    /^(?:(?:ah|ay|uy|bueno|pues|eh|mmm|abue|mamá),? )*(?:no\b(?! hay problema| te preocupes)|déjal[oa]|dejal[oa]|ni hablar|ni lo digas?|no hace falta|mejor no|para nada)/iu,
  withdraws:
    /(?:no hace falta|déjal[oa](?!s)(?! todo)|dejal[oa]|olvídal[oa]|olvidal[oa]|ya (?:está|lo) (?:hecho|hice|he hecho|mandé|envié)|ya no (?:es necesario|hace falta)|retiro lo dicho|no lo provoques|no la armes|mejor no)/iu,
  takesOn:
    /(?:(?:yo )?me (?:encargo|ocupo)(?! (?:de|del) \p{L})|(?:yo )?l[oa]s? (?:hago|tomo|agarro)(?: yo)?|(?:yo )?me l[oa]s? (?:quedo|encargo)|ya l[oa]s? hago yo|déj(?:a|e)mel[oa]s? a mí|dejámel[oa]s?|l[oa]s? puedo hacer yo|eso lo hago yo|(?:eso )?l[oa]s? (?:llevo|miro|veo) yo|ya me pongo|queda de mi cuenta|cuenta con(?:migo| ello))/iu,
  conditional:
    /(?<!\p{L})(?:si (?!quieres|querés|quiere|te parece|os parece|les parece|no[,.])|siempre que|a menos que|en caso de)/iu,
  unbinding:
    /(?<!\p{L})(?:quizás?|tal vez|a lo mejor|capaz|iba a|iban a|había|habría|hubiera|normalmente|siempre|cada|todos los|algún día|antes (?:yo|lo|la)|entonces les digo|ya (?:le|les|lo|la) (?:avisé|pregunté|mandé|dije|he))(?!\p{L})/iu,
  meanwhile:
    /(?:espera(?:d|me)?(?!\p{L})|un momento|ahora mismo (?:te|lo|la)|comparto (?:mi )?pantalla|me escuchan|se escucha|ahí va|acá estoy|resumo|recapitul)/iu,
  recap: /(?:recapitul|resumo|resumiendo|(?:^|\. |bueno )resumen|para resumir|en resumen|entonces: )/iu,
  together:
    /(?<!\p{L})(?:los dos|las dos|entre los dos|junt[oa]s|tú y yo|vos y yo|usted y yo|y yo (?:juntos)?)(?!\p{L})/iu,
  noted:
    /(?:l[oa]s? (?:anoto|apunto|pongo)(?!\p{L})|apúnt(?:en|a|e)l[oa]|anót(?:en|a|e)l[oa]|anotal[oa]|ponl[oa]|que (?:traiga|mande|cambie|haga|lleve|lo|la))/iu,
  nobody:
    /(?:alguien (?:tiene|tendría|debería|debe)(?: que)?|hay que hacerlo|que quede anotado|anót(?:en|a)lo sin dueño|falta (?:quien|quién|alguien))/iu,
  priorities: [
    [
      'highest',
      /(?:lo (?:más|primero) (?:importante|urgente|de todo)|antes que (?:todo|nada|cualquier)|urgentísimo|prioridad (?:absoluta|número uno)|dejo todo lo demás)/iu,
    ],
    [
      'low',
      /(?:no (?:me )?(?:urge|corre prisa|hay prisa)|sin (?:prisa|prisas|apuro|agobios)|cuando (?:puedas|pueda|tengas? un rato)|no me (?:apure|corran))/iu,
    ],
    [
      'high',
      /(?<!no es |poco )(?:(?<!\p{L})importante(?!\p{L})|(?<!\p{L})urgente(?!\p{L})|(?<!\p{L})urge(?!\p{L})|prioritario)/iu,
    ],
  ],
  decided:
    /(?:(?<!\p{L})decidido(?!\p{L})|(?:queda|está|quedó|queda la) (?:cerrad|acordad|decidid|aprobad)[oa]|(?:acordamos|decidimos|se acuerda|se aprueba|optamos por|por mayoría)|quedamos en|queda en(?!\p{L})|trato hecho|(?:^|, |\. )cerrado|queda por unanimidad|no se habla más|hecho, entonces|acordado|entonces queda|aprobado|lo dejamos así)/iu,
  undecided:
    /(?:no (?:está|queda|hay nada)|todavía no|aún no|había) [^.]{0,25}(?:decidido|cerrado|acordado|aprobado)/iu,
  settles:
    /(?:(?:^|[.,] )(?:bueno|entonces|pues|vale|listo),? (?:nos quedamos con|vamos con|sin|en) [^.?¿]{3,60}|(?<!\p{L})(?:nos quedamos con|vamos con|seguimos con|mantenemos|descartamos|aplazamos|cancelamos)(?!\p{L})|^sin [^.?¿]{4,40}(?:, entonces|, pues)|que sean (?:los|las)|para todos\b|, ni hablar de)/iu,
  asksAll:
    /(?:¿(?:todos |están |estamos )?(?:de acuerdo|estamos|se opone|les parece|os parece|va bien|alguien se opone)[^?]*\?|de acuerdo todos)/iu,
  agrees:
    /^(?:(?:ah|bueno|pues|eh|yo),? )*(?:de acuerdo|sí\b|vale|estamos|dale|ok\b|okey|me parece|yo encantado|trato hecho|perfecto|claro|listo|muy bien|me late|me gusta|yo no\b|cerrado|hecho|encantado)/iu,
  lead: /^(?:(?:bueno|entonces|pues|y|pero|sí|vale|listo|ok|no|ah|ay|a ver|mira|decidido|trato hecho|muy bien|porque)(?!\p{L})[,:.!]? ?)+/iu,
  wonders:
    /(?:saber|preguntar|depende de) (?:si|quién|cuándo|dónde|cómo|por qué|cuánto)|(?:pendiente|abierto) (?:si|quién|cuándo|cómo)/iu,
  hesitates: /^o(?!\p{L})[, ]+(?:eh|no|mejor|quizá|\p{Lu}|puedes|podrías)/u,
  saying: /^(?:decir|hablar|ver)$/u,
  open: /(?:(?:queda|quede|dejamos|se queda)[^.?]{0,20} (?:abiert[oa]|pendiente|como pregunta|como punto|en el aire|para ver)|punto pendiente|pregunta abierta)/iu,
  unknown:
    /(?:ni idea|no (?:lo )?sé|no (?:lo )?sabemos|nadie (?:lo )?sabe|no te puedo decir|no me quedó claro|quién sabe|no tengo idea)/iu,
  figure:
    /(?:\d|(?<!\p{L})(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien(?:to|tos|tas)?|\p{L}+cient[oa]s|mil|millón|millones)(?!\p{L}))[^.?!]{0,25}(?:euros?|pesos?|por ciento|dólares|horas?|días?|semanas?|meses|años?|personas?|unidad(?:es)?|cerraduras|metros?|kilos?|litros?|clientes?|correos|servidores|veces|menos|€|%|\$)(?!\p{L})/iu,
};
