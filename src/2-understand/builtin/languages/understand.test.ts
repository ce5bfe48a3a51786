import { describe, expect, test } from 'vitest';
import type { Conversation, Extraction } from '#core';
import { talk } from '../../../../test/support/talk.ts';
import { builtinEngine } from '../engine.ts';

/** A talk on Monday 2026-03-02 in a language. */
function spoken(language: string, ...lines: readonly string[]): Conversation {
  return { ...talk(...lines), language };
}

function understood(conversation: Conversation): Promise<Extraction> {
  return builtinEngine.understand(conversation, { knownNames: [], me: null }, new AbortController().signal);
}

async function tasks(
  conversation: Conversation,
): Promise<readonly (readonly [string, string | null, string | null])[]> {
  const { actionItems } = await understood(conversation);
  return actionItems.map(({ text, owner, due }) => [text, owner, due] as const);
}

describe('who promises has it', () => {
  test.each([
    ['de', 'Jonas Brückmann: Ich schicke der Gemeinde das Angebot bis Freitag.', 'Der Gemeinde das Angebot schicken'],
    ['fr', "Jonas Brückmann: J'envoie le devis à la mairie d'ici vendredi.", 'Envoyer le devis à la mairie'],
    ['es', 'Jonas Brückmann: Envío la oferta al ayuntamiento antes del viernes.', 'Enviar la oferta al ayuntamiento'],
  ])('in %s: "%s"', async (language, said, text) => {
    expect(await tasks(spoken(language, 'Petra Wendlandt: .', said, 'Mirko Saal: .'))).toEqual([
      [text, 'Jonas Brückmann', '2026-03-06'],
    ]);
  });
});

describe('what one message asks of whoever it is written to is theirs, without an answer', () => {
  test.each([
    ['de', 'Könnten Sie mir bitte bis Freitag die Unterlagen schicken?', 'Die Unterlagen schicken', '2026-03-06'],
    ['de', 'Kannst du bitte die Maße prüfen?', 'Die Maße prüfen', null],
    ['fr', "Pouvez-vous m'envoyer le devis avant vendredi ?", 'Envoyer le devis', '2026-03-06'],
  ])('in %s: "%s"', async (language, asked, text, due) => {
    const participants = ['Petra Wendlandt', 'Jonas Brückmann'].map((name) => ({ name, email: null }));
    const letter = { ...spoken(language, `Petra Wendlandt: ${asked}`), kind: 'email' as const, participants };
    expect(await tasks(letter)).toEqual([[text, 'Jonas Brückmann', due]]);
  });
});

describe('a summary begins with who talked or wrote, one or several', () => {
  test.each([
    [
      'de',
      'meeting',
      ['Petra Wendlandt: Ja.', 'Jonas Brückmann: Ja.'],
      'Petra Wendlandt und Jonas Brückmann sprachen kurz miteinander.',
    ],
    ['de', 'meeting', ['Petra Wendlandt: Ja.'], 'Petra Wendlandt sprach kurz.'],
    ['de', 'email', ['Petra Wendlandt: Ja.'], 'Petra Wendlandt schrieb kurz.'],
    ['fr', 'email', ['Petra Wendlandt: Oui.'], 'Petra Wendlandt a écrit brièvement.'],
    ['es', 'meeting', ['Petra Wendlandt: Vale.'], 'Petra Wendlandt habló brevemente.'],
  ] as const)('in %s, %s: %j', async (language, kind, lines, beginning) => {
    const { summary } = await understood({ ...spoken(language, ...lines), kind });
    expect(summary).toContain(beginning);
  });
});

describe('who takes on what was asked of them has it', () => {
  test.each([
    ['de', 'Jonas, kannst du die Maße prüfen?', 'Ja, mach ich, bis Mittwoch.', 'Die Maße prüfen'],
    ['fr', 'Jonas, tu peux réserver le camion ?', "Oui, je m'en occupe, d'ici mercredi.", 'Réserver le camion'],
    ['es', 'Jonas, ¿puedes pedir el presupuesto?', 'Claro, yo me encargo, para el miércoles.', 'Pedir el presupuesto'],
  ])('in %s: "%s" "%s"', async (language, asked, answered, text) => {
    const conversation = spoken(language, `Petra Wendlandt: ${asked}`, `Jonas Brückmann: ${answered}`, 'Mirko Saal: .');
    expect(await tasks(conversation)).toEqual([[text, 'Jonas Brückmann', '2026-03-04']]);
  });
});

describe('a day put right later is the day', () => {
  test.each([
    ['de', 'Ich schreibe das Angebot bis Freitag.', 'Nein, sagen wir Montag.'],
    ['fr', "J'envoie le devis d'ici vendredi.", 'Non, disons lundi.'],
    ['es', 'Envío la oferta antes del viernes.', 'No, mejor el lunes.'],
  ])('in %s: "%s" "%s"', async (language, promised, moved) => {
    const [task] = await tasks(
      spoken(language, `Petra Wendlandt: ${promised}`, `Jonas Brückmann: ${moved}`, 'Mirko Saal: .'),
    );
    expect(task?.[2]).toBe('2026-03-09');
  });
});

describe('what is agreed is a decision', () => {
  test.each([
    ['de', 'Dann nehmen wir Blech. Einverstanden?', 'Einverstanden.', 'Dann nehmen wir Blech.'],
    ['fr', "Alors on part sur la tôle, tout le monde est d'accord ?", "D'accord.", 'On part sur la tôle.'],
    [
      'es',
      'Entonces quedamos en que cerramos en abril. ¿De acuerdo?',
      'De acuerdo.',
      'Quedamos en que cerramos en abril.',
    ],
  ])('in %s: "%s"', async (language, put, agreed, text) => {
    const { decisions } = await understood(
      spoken(language, `Petra Wendlandt: ${put}`, `Jonas Brückmann: ${agreed}`, `Mirko Saal: ${agreed}`),
    );
    expect(decisions.map((one) => one.text)).toEqual([text]);
  });
});

describe('traps: nothing is to be done', () => {
  test.each([
    ['de', 'Wenn er nein sagt, rufe ich die Gemeinde an.'],
    ['de', 'Ich habe den Plan schon gestern geschickt.'],
    ['de', 'Vielleicht bringe ich einen Kuchen mit.'],
    ['de', 'Haben wir das beschlossen?'],
    ['fr', "Si la grue coûte trop cher, j'appelle la mairie."],
    ['fr', 'Je les ai déjà appelés hier.'],
    ['fr', 'Un jour je range ces cartons.'],
    ['fr', "Ce n'est pas encore décidé."],
    ['es', 'Si no caben, llamo al museo.'],
    ['es', 'Ya le avisé esta mañana.'],
    ['es', 'Quizá traigo un pastel.'],
    ['es', 'Todavía no está decidido.'],
  ])('%s: "%s"', async (language, said) => {
    const { actionItems, decisions } = await understood(
      spoken(language, `Petra Wendlandt: ${said}`, 'Jonas Brückmann: Hm.', 'Mirko Saal: Hm.'),
    );
    expect([actionItems, decisions]).toEqual([[], []]);
  });

  test.each([
    ['de', 'Ich könnte den Verleih fragen.', 'Nein, lass mal, der ist zu teuer.'],
    ['fr', 'Je pourrais demander à mon cousin.', 'Non, surtout pas.'],
    ['es', 'Yo podría pintar los carteles.', 'No hace falta, gracias.'],
  ])('%s: an offer turned down: "%s" "%s"', async (language, offered, declined) => {
    expect(
      await tasks(spoken(language, `Petra Wendlandt: ${offered}`, `Jonas Brückmann: ${declined}`, 'Mirko Saal: .')),
    ).toEqual([]);
  });

  test('work that nobody takes has no owner, whoever says yes to something else after it', async () => {
    const conversation = spoken(
      'de',
      'Petra Wendlandt: Das Gerüst muss noch jemand bestellen.',
      'Jonas Brückmann: Dann nehmen wir Blech. Einverstanden?',
      'Mirko Saal: Einverstanden.',
    );
    expect(await tasks(conversation)).toEqual([['Das Gerüst bestellen', null, null]]);
  });
});

describe('what stays open is an open question', () => {
  test.each([
    ['de', 'Wer bezahlt die Statik?', 'Keine Ahnung, das bleibt offen.', 'Wer bezahlt die Statik?'],
    ['fr', 'Qui paie la grue ?', 'Aucune idée.', 'Qui paie la grue?'],
    ['es', '¿Quién guarda los libros?', 'No lo sabemos, queda pendiente.', '¿Quién guarda los libros?'],
  ])('in %s: "%s" "%s"', async (language, asked, answered, text) => {
    const { openQuestions } = await understood(
      spoken(language, `Petra Wendlandt: ${asked}`, `Jonas Brückmann: ${answered}`),
    );
    expect(openQuestions.map((one) => one.text)).toEqual([text]);
  });
});

describe('tasks that notes state by their form', () => {
  const box = (text: string, due: string | null): Conversation['turns'][number] => ({
    index: 0,
    speaker: null,
    text,
    start: null,
    end: null,
    line: 1,
    mark: { kind: 'item', level: 0, box: ' ', signs: { words: text, due, priority: null }, sections: [] },
  });

  test.each([
    ['de', 'Gerüst bestellen bis 3.4.', null, '2026-04-03'],
    ['fr', 'Commander la grue pour le 12 mars', null, '2026-03-12'],
    ['nl', 'Hek bestellen voor 3/4', null, null],
    ['nl', 'Hek bestellen', '2026-04-03', '2026-04-03'],
  ])('%s: "%s" is taken over, its day read by its own language', async (language, text, sign, due) => {
    const conversation = { ...spoken(language), kind: 'document' as const, turns: [box(text, sign)] };
    expect((await tasks(conversation)).map(([, , day]) => day)).toEqual([due]);
  });
});

describe('a language without rules', () => {
  const dutch = spoken(
    'nl',
    'Marijke Postma: Ik stuur je vrijdag het overzicht van de stalling.',
    'Joost Wiersma: Dat doe ik, akkoord.',
  );

  test('gives who took part, and says what was not attempted', async () => {
    const extraction = await understood(dutch);
    expect(extraction).toMatchObject({ actionItems: [], decisions: [], keyFacts: [], openQuestions: [], summary: '' });
    expect(extraction.mentions.map(({ text }) => text)).toEqual(['Marijke Postma', 'Joost Wiersma']);
    expect(extraction.notAttempted).toContain('action items');
  });

  test('is not said of one that there are rules for', async () => {
    expect((await understood(spoken('de', 'Petra Wendlandt: Guten Morgen.'))).notAttempted).toBeUndefined();
  });
});
