import { describe, expect, test } from 'vitest';
import { page, settings } from './__support__/scene.ts';
import { addressesIn, ownerOfAddress } from './addresses.ts';
import { indexVault } from './resolve-names.ts';

const vault = indexVault(
  [
    page('account', 'Halden Steel'),
    page('account', 'Orrin'),
    page('person', 'Tova Brandt', { emails: ['tova@halden.example'], account: 'Halden Steel' }),
    page('person', 'Ravi Osei', { account: 'Halden Steel' }),
    page('person', 'Ilse Vermeer', { account: 'Orrin' }),
    page('person', 'Jonas Weil', { emails: ['jonas.weil@lindqvist.example'] }),
    page('person', 'Petra Sand'),
  ],
  settings,
);

test('an address is found as it is written and as it is spelled out', () => {
  const text = 'Send it to p.gant@harbour.example, or tova dot brandt at halden dot example, or tag @rosei.';
  expect(addressesIn(text).map((one) => [text.slice(one.start, one.end), one.address])).toEqual([
    ['p.gant@harbour.example', 'p.gant@harbour.example'],
    ['@rosei', '@rosei'],
    ['tova dot brandt at halden dot example', 'tova.brandt@halden.example'],
  ]);
});

describe('an address is that of', () => {
  test.each([
    ['tova@halden.example', 'Tova Brandt'],
    ['t.brandt@halden.example', 'Tova Brandt'],
    ['ravi.osei@halden.example', 'Ravi Osei'],
    ['rosei@halden.example', 'Ravi Osei'],
    ['@rosei', 'Ravi Osei'],
    ['petra.sand@lindqvist.example', 'Petra Sand'],
    ['accounts@halden.example', 'Halden Steel'],
    ['claims@orrin.example', 'Orrin'],
    ['ravi.o@halden.example', 'Ravi Osei'],
    ['@brandt_tova', 'Tova Brandt'],
    ['@rosei-help', 'Ravi Osei'],
    ['info@orrin.example', 'Orrin'],
  ])('%s is that of %s', (address, name) => {
    expect(ownerOfAddress(address, vault)?.name).toBe(name);
  });

  test.each([
    ['ravi.osei@elsewhere.example'],
    ['info@unknown.example'],
    ['@kaggle_tova'],
    ['brandt.t@elsewhere.example'],
  ])('%s is nobody’s', (address) => {
    expect(ownerOfAddress(address, vault)).toBeNull();
  });
});
