import { describe, expect, it } from 'vitest';
import { type CipFact, readCip } from './cip.ts';

const said = (fact: CipFact | undefined) => fact?.text;

describe('readCip', () => {
  const block = `图书在版编目（CIP）数据

　　渡口水文笔记：三十年的读数=Notes on a Ferry/（美）林·渡，周正
著；孙澜译.—2版.—南京：青石出版社，2017.3
　　（河流丛书）
　　ISBN 978-7-5180-3257-0

　　Ⅰ.①渡… Ⅱ.①林… ②周… ③孙… Ⅲ.①水文—笔记—中国
②航运史 Ⅳ.①P33 ②F552.9

　　中国国家版本馆CIP数据核字（2017）第021259号`;
  const cip = readCip(block);

  it('reads title, responsibility, edition, issue, series', () => {
    expect(said(cip.title)).toBe('渡口水文笔记');
    expect(said(cip.subtitle)).toBe('三十年的读数');
    expect(said(cip.parallelTitle)).toBe('NotesonaFerry');
    expect(cip.creators.map(({ name, role, nationality }) => [said(nationality), said(name), said(role)])).toEqual([
      ['美', '林·渡', '著'],
      [undefined, '周正', '著'],
      [undefined, '孙澜', '译'],
    ]);
    expect(cip.andOthers).toBe(false);
    expect([cip.edition, cip.place, cip.publisher, cip.year, cip.month, cip.series].map(said)).toEqual([
      '2版',
      '南京',
      '青石出版社',
      '2017',
      '3',
      '河流丛书',
    ]);
  });
  it('reads ISBN, access points and the number', () => {
    expect(said(cip.isbn)).toBe('978-7-5180-3257-0');
    expect(cip.groups.map(({ numeral, items }) => [numeral.text, ...items.map(said)])).toEqual([
      ['Ⅰ', '渡…'],
      ['Ⅱ', '林…', '周…', '孙…'],
      ['Ⅲ', '水文—笔记—中国', '航运史'],
      ['Ⅳ', 'P33', 'F552.9'],
    ]);
    expect(cip.number).toMatchObject({
      formed: true,
      agency: { text: '中国国家版本馆' },
      year: { text: '2017' },
      serial: { text: '021259' },
    });
  });
  it('knows where each fact stands', () => {
    const facts = [cip.title, cip.subtitle, cip.creators[0]?.name, cip.publisher, cip.year, cip.isbn, cip.number?.year];
    expect(facts.map((fact) => block.slice(fact?.start, fact?.end))).toEqual([
      '渡口水文笔记',
      '三十年的读数',
      '林·渡',
      '青石出版社',
      '2017',
      '978-7-5180-3257-0',
      '2017',
    ]);
  });
  it('reads the blanks and half-width signs of a scan', () => {
    const scan =
      '某书 /\n\n甲乙著 . —北京 : 某某出版社 , 2017.3\n\nISBN 978-7-5180-3257-0\n\nI . ①某… II . ①甲… III . ①书 IV . ① G322.25\n\n中国版本图书馆 CIP 数据核字 (2017) 第 021259 号';
    const read = readCip(scan);
    expect([read.title, read.creators[0]?.name, read.publisher, read.year, read.month].map(said)).toEqual([
      '某书',
      '甲乙',
      '某某出版社',
      '2017',
      '3',
    ]);
    expect(read.groups.map(({ numeral }) => numeral.text)).toEqual(['I', 'II', 'III', 'IV']);
    expect(read.groups.at(-1)?.items.map(said)).toEqual(['G322.25']);
    expect(read.number?.formed).toBe(true);
  });
  it('等 says that not all are named', () => {
    const read = readCip('某书/甲乙，丙丁等编著.—北京：某某出版社，2017.3');
    expect(read.creators.map(({ name, role }) => [name.text, role?.text])).toEqual([
      ['甲乙', '编著'],
      ['丙丁', '编著'],
    ]);
    expect(read.andOthers).toBe(true);
    expect(readCip('某书/甲乙[等]编.—北京：某社，2017.3').andOthers).toBe(true);
  });
  it.each(['（2017）第21259号', '（17）第021259号', '2017第021259号', '第2024A1234号'])(
    'a number that is not well formed: %s',
    (number) => {
      expect(readCip(`中国版本图书馆CIP数据核字${number}`).number?.formed).toBe(false);
    },
  );
  it.each([
    ['（1999）第21259号', '1999', '21259'],
    ['（97）第12345号', '97', '12345'],
    ['第2024AB1234号', '2024', 'AB1234'],
    ['第202494AB36号', '2024', '94AB36'],
  ])('a number in a form of its time: %s', (number, year, serial) => {
    const read = readCip(`中国国家版本馆CIP数据核字${number}`).number;
    expect([read?.formed, read?.year?.text, read?.serial?.text]).toEqual([true, year, serial]);
  });
  it('reads a block as GB/T 12451—2023 has it', () => {
    const read = readCip(
      'Kafka读数笔记/周正著.--南京：青石出版社，2025.7.--（河流丛书）.--ISBN978-7-5180-3257-0\n\nI. TP311.132\n\n中国国家版本馆CIP数据核字第2025AB7093号',
    );
    expect([read.title, read.publisher, read.month, read.series, read.isbn].map(said)).toEqual([
      'Kafka读数笔记',
      '青石出版社',
      '7',
      '河流丛书',
      '978-7-5180-3257-0',
    ]);
    expect(read.groups.map(({ items }) => items.map(said))).toEqual([['TP311.132']]);
  });
  it('says nothing of what it cannot read', () => {
    const nothing = { creators: [], andOthers: false, groups: [] };
    expect(readCip('此处为样例，并非核发的数据。')).toEqual(nothing);
    expect(readCip('')).toEqual(nothing);
  });
  it.each(['（', '①', 'I.', '甲，', '/', '—', '核字', ':'])(
    'ends about 100,000 of %s',
    { timeout: 20_000 },
    (hostile) => {
      expect(readCip(hostile.repeat(100_000)).isbn).toBeUndefined();
    },
  );
});
