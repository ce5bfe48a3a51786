import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repairMojibake } from './mojibake.ts';

describe('text that was decoded wrongly', () => {
  test.each([
    ['Map the structure. @Ines Moreau ‚è´ #task', 'Map the structure. @Ines Moreau ⏫ #task'],
    ['Write it up. @Dana \uf8ffüìÖ 2025-12-19 ‚è´ #task', 'Write it up. @Dana 📅 2025-12-19 ⏫ #task'],
    ['the sign of the Mac was lost: üìÖ 2025-12-19', 'the sign of the Mac was lost: 📅 2025-12-19'],
    ['It wonâ€™t wait', 'It won’t wait'],
    ['â€œNo,â€\u009d she said â€” twiceâ€¦', '“No,” she said — twice…'],
    ['Itâ€™s ðŸ˜€', 'It’s 😀'],
    ['It‚Äôs ‚Äúfine‚Äù', 'It’s “fine”'],
    ['GrÃ¼ÃŸe aus KÃ¶ln', 'Grüße aus Köln'],
    ['Ã–sterreich, Ãœbung, CAFÃ‰', 'Österreich, Übung, CAFÉ'],
    ['Gr√º√üe, d√©j√† vu, sch√∂n', 'Grüße, déjà vu, schön'],
    ['MichaÅ‚ KoÅ›ciuszko', 'Michał Kościuszko'],
    ['21Â°C, 10Â\u00a0kg, Â£5', '21°C, 10\u00a0kg, £5'],
    ['ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Привет'],
    ['donÃ¢â‚¬â„¢t, twice', 'don’t, twice'],
  ])('%s', (broken, whole) => {
    expect(repairMojibake(broken)).toBe(whole);
  });
});

describe('text that is as it should be', () => {
  test.each([
    'Ã la carte, naïve, Größe, Müller, señor, façade',
    'Füße, süß™, Übergrößenträger, Æsir, það, blåbærsyltetøj',
    '“MANHÃ”, “CAFÉ”, “É…”, voilà…”, „Ä“, IRMÃ’S, IRMû',
    '2√π r, ¬p, √∞, ≈ 5, x ≤ 3, ‚gut‘, ‚Ärger‘',
    '⏫ 📅 2025-12-19 ⏳ 👩‍👩‍👧 ’ … — “” é',
    'Привет, Γειά σου, 你好, こんにちは, שלום, مرحبا',
    'Ünïcödé ÀÉÎÕÜ ŠŽ€ ½ ¼ ³ ° §',
  ])('%s', (text) => {
    expect(repairMojibake(text)).toBe(text);
  });
});

test('words of one accented letter among plain ones are never touched', () => {
  const accented = fc.constantFrom(...'ÄÖÜäöüßàâçéèêëîïôùûÿñáíóúãõåæøÅÆØÃÂÉÈÀ');
  const plain = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 1, maxLength: 5 });
  const mark = fc.constantFrom('', '.', ',', ' ', '…', '”', '’', ' – ', '!');
  fc.assert(
    fc.property(fc.array(fc.tuple(plain, accented, plain, mark), { maxLength: 8 }), (words) => {
      const text = words.map((parts) => parts.join('')).join(' ');
      expect(repairMojibake(text)).toBe(text);
    }),
  );
});

test('repairing twice is repairing once, and what is repaired is shorter', () => {
  const piece = fc.constantFrom(
    'â',
    '€',
    '™',
    '‚',
    'è',
    '´',
    'Ã',
    '©',
    '√',
    'º',
    ' ',
    'a',
    'Z',
    '”',
    '…',
    '\uf8ff',
    'ü',
    'ì',
    'Ö',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const once = repairMojibake(text);
      expect(repairMojibake(once)).toBe(once);
      expect(once.length <= text.length).toBe(true);
    }),
  );
});
