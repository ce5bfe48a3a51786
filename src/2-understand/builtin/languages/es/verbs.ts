import { type Conjugation, type VerbTable, verbTable } from '../verb-table.ts';

const REGULAR =
  'abrir acompañar aceptar achicar actualizar adelantar adjuntar agendar agregar ajustar alquilar ampliar analizar anotar anular apartar apuntar archivar arreglar armar asignar avisar ayudar añadir bajar barrer buscar calcular cambiar cancelar cargar chequear citar cobrar cocinar colgar coger comparar compartir completar comprar comprobar conectar confirmar consultar contactar contestar contratar convocar coordinar copiar coser corregir cortar cubrir depurar desarrollar descargar desocupar desplegar devolver dibujar diseñar distribuir documentar echar editar elaborar enseñar entregar enviar escanear escribir establecer estudiar evaluar explicar exportar fabricar facturar fijar filtrar firmar formar generar gestionar grabar guardar hablar imprimir incluir informar ingresar inscribir instalar integrar invitar investigar lavar leer levantar limpiar llamar llenar llevar localizar mandar medir meter mirar modificar montar mostrar mover negociar notificar ofrecer ordenar organizar pagar pasar pedir pegar permitir pintar planear planificar plantear podar preguntar preparar presentar presupuestar probar programar prorratear publicar quitar rechazar recibir reclamar recoger recordar redactar reenviar registrar regar relevar rellenar renovar reparar repartir repasar reportar reservar resolver responder retirar retrasar reunir revisar sacar seleccionar separar solicitar subir sustituir tirar tomar traducir tramitar transferir trasladar ubicar vaciar validar valorar vender verificar visitar terminar cerrar contar encontrar empezar conseguir seguir elegir construir encargar ocupar comunicar averiguar conducir colocar conversar rescatar aplicar aclarar escalar apagar encender atender anunciar difundir cotizar abonar girar reintegrar descontar prestar cuidar soldar lijar barnizar rotular maquetar redondear negociar agradecer comentar convencer desmontar detectar devolver diagnosticar duplicar empaquetar ensayar grabar hornear instalar liquidar lanzar pulir reforzar reiniciar restaurar silenciar testear'.split(
    ' ',
  );

/** The stem where it is stressed, of verbs that change it. */
const STRESSED: Readonly<Record<string, string>> = {
  colgar: 'cuelg',
  comprobar: 'comprueb',
  probar: 'prueb',
  mostrar: 'muestr',
  contar: 'cuent',
  encontrar: 'encuentr',
  recordar: 'recuerd',
  renovar: 'renuev',
  cerrar: 'cierr',
  empezar: 'empiez',
  regar: 'rieg',
  mover: 'muev',
  resolver: 'resuelv',
  devolver: 'devuelv',
  medir: 'mid',
  pedir: 'pid',
  corregir: 'corrig',
  conseguir: 'consigu',
  seguir: 'sigu',
  elegir: 'elig',
  transferir: 'transfier',
  enviar: 'enví',
  reenviar: 'reenví',
  vaciar: 'vací',
  encender: 'enciend',
  atender: 'atiend',
  descontar: 'descuent',
  soldar: 'sueld',
  reforzar: 'refuerz',
  ampliar: 'amplí',
  reunir: 'reún',
  construir: 'construy',
  distribuir: 'distribuy',
  incluir: 'incluy',
  sustituir: 'sustituy',
};
/** The first person where it follows no rule; its last letter off, it is also the stem of orders to "usted". */
const OWN: Readonly<Record<string, string>> = {
  conseguir: 'consigo',
  seguir: 'sigo',
  elegir: 'elijo',
  corregir: 'corrijo',
  coger: 'cojo',
  recoger: 'recojo',
  traducir: 'traduzco',
  conducir: 'conduzco',
  ofrecer: 'ofrezco',
  agradecer: 'agradezco',
  convencer: 'convenzo',
  establecer: 'establezco',
};

const IRREGULAR: Readonly<Record<string, Conjugation>> = {
  hacer: {
    I: ['hago', 'haré'],
    it: ['hace', 'hará', 'haga'],
    you: ['haces', 'hacés', 'harás'],
    we: ['hacemos', 'haremos'],
    order: ['haz', 'hacé', 'haga', 'hagan'],
  },
  poner: {
    I: ['pongo', 'pondré'],
    it: ['pone', 'pondrá', 'ponga'],
    you: ['pones', 'ponés', 'pondrás'],
    we: ['ponemos', 'pondremos'],
    order: ['pon', 'poné', 'ponga', 'pongan'],
  },
  traer: {
    I: ['traigo', 'traeré'],
    it: ['trae', 'traerá', 'traiga'],
    you: ['traes', 'traés', 'traerás'],
    we: ['traemos', 'traeremos'],
    order: ['trae', 'traé', 'traiga', 'traigan'],
  },
  decir: {
    I: ['digo', 'diré'],
    it: ['dice', 'dirá', 'diga'],
    you: ['dices', 'decís', 'dirás'],
    we: ['decimos', 'diremos'],
    order: ['di', 'decí', 'diga', 'digan'],
  },
  dar: {
    I: ['doy', 'daré'],
    it: ['da', 'dará', 'dé'],
    you: ['das', 'darás'],
    we: ['damos', 'daremos'],
    order: ['dé', 'den'],
  },
  ver: {
    I: ['veo', 'veré'],
    it: ['ve', 'verá', 'vea'],
    you: ['ves', 'verás'],
    we: ['vemos', 'veremos'],
    order: ['vea', 'vean'],
  },
};

function conjugate(verb: string): Conjugation {
  const irregular = IRREGULAR[verb];
  if (irregular !== undefined) return { ...irregular, bare: [verb] };
  const stem = verb.slice(0, -2);
  const stressed = STRESSED[verb] ?? stem;
  const vowel = verb.endsWith('ar') ? 'a' : 'e';
  const own = OWN[verb] ?? `${stressed}o`;
  const polite = verb.endsWith('ar') ? `${softened(stressed)}e` : `${own.slice(0, -1)}a`;
  const accented = verb.endsWith('ar') ? 'á' : verb.endsWith('er') ? 'é' : 'í';
  return {
    I: [own, `${verb}é`],
    it: [`${stressed}${vowel}`, `${verb}á`, polite],
    you: [
      `${stressed}${vowel}s`,
      `${stem}${accented}s`,
      `${verb}ás`,
      ...(verb.endsWith('ir') ? [] : [`${stem}${accented}is`]),
    ],
    we: [`${stem}${verb.endsWith('ir') ? 'i' : vowel}mos`, `${verb}emos`],
    order: [`${stressed}${vowel}`, `${stem}${accented}`, polite, `${polite}n`],
    bare: [verb],
  };
}

/** Keeps the sound before "e": busc-ar, busqu-e; pag-ar, pagu-e; organiz-ar, organic-e. */
function softened(stem: string): string {
  return stem.replace(/c$/, 'qu').replace(/g$/, 'gu').replace(/z$/, 'c');
}

/** Forms of Spanish verbs of work, without the pronouns that may hang on them. */
export const verbs: VerbTable = verbTable([...new Set([...REGULAR, ...Object.keys(IRREGULAR)])], conjugate);
