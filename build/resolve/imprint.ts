// What 扉页 and 版权页 print of the facts, line by line and in the customary order (chinese-publishing §1.1, §3.1). Facts
// in, texts out; the renderers set them, verify and others compare with them. Prints nothing that the facts do not say.
import type { BookFacts, Creator } from '../book.ts';

/** （美）某某　著, in its parts. */
export interface CreatorLine {
  name: string;
  role: string;
}

/** The creators as the title page names them: those next to each other with one role share a line. */
export function creatorLines(creators: readonly Creator[]): CreatorLine[] {
  const lines: CreatorLine[] = [];
  for (const creator of creators) {
    const name = creator.nationality ? `（${creator.nationality}）${creator.name}` : creator.name;
    const last = lines.at(-1);
    if (last && last.role === creator.role) last.name += `\u3000${name}`;
    else lines.push({ name, role: creator.role });
  }
  return lines;
}

/** The place of publication, where the publisher's name does not say it already. */
export function placeToPrint(facts: BookFacts): string {
  const { name = '', place = '' } = facts.publisher ?? {};
  return place && !name.includes(place) ? place : '';
}

/** 2017-03 → 2017年3月; a date that is written otherwise is printed as it is. */
export function printedDate(date: string): string {
  const match = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(date);
  if (!match) return date;
  const [, year, month, day] = match;
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
}

/** A line of 版本记录: items that share a line; an item without a label stands alone. */
export type ImprintLine = { label: string; value: string }[];

/** 版本记录, in order. An ISBN of the e-book is printed beside the book's in EPUB and web. */
export function imprintLines(facts: BookFacts, edition: 'print' | 'epub' | 'web'): ImprintLine[] {
  const { imprint, publisher, isbn } = facts;
  const lines: ImprintLine[] = [];
  const add = (...items: [string, string | number | undefined][]) => {
    const kept = items
      .filter(([, value]) => value !== undefined && String(value).trim() !== '')
      .map(([label, value]) => ({ label, value: String(value) }));
    if (kept.length) lines.push(kept);
  };
  add(['书名', facts.subtitle ? `${facts.title}：${facts.subtitle}` : facts.title]);
  for (const { name, role } of creatorLines(facts.creators)) add([roleLabel(role), name]);
  add(['责任编辑', imprint.editor], ['责任校对', imprint.proofreader]);
  add(['装帧设计', imprint.designer], ['责任印制', imprint.printManager]);
  add(['出版发行', publisher?.name]);
  add(['地址', publisher?.address], ['邮政编码', publisher?.postcode]);
  add(['电话', publisher?.telephone], ['传真', publisher?.fax]);
  add(['网址', publisher?.web]);
  add(['电子邮箱', publisher?.email]);
  for (const line of publisher?.lines ?? []) add(['', line]);
  add(['印刷', imprint.printer]);
  add(['经销', imprint.distributor]);
  const { sheets, kiloCharacters } = imprint;
  add(
    ['开本', imprint.sheetFormat],
    ['印张', sheets],
    ['字数', kiloCharacters === undefined ? undefined : `${kiloCharacters}千字`],
  );
  add(
    ['版次', issue(imprint.editionDate, imprint.edition, '版')],
    ['印次', issue(imprint.printingDate, imprint.printing, '次印刷')],
  );
  add(['印数', imprint.printRun]);
  add(['书号', isbn.print && `ISBN ${isbn.print}`]);
  if (edition !== 'print') add(['电子书号', isbn.ebook && `ISBN ${isbn.ebook}`]);
  add(['定价', imprint.price]);
  add(['', facts.rights]);
  for (const line of imprint.lines ?? []) add(['', line]);
  return lines;
}

/** 著 → 著者, 编译 → 编译者; 主编 and the like name a person already. */
function roleLabel(role: string): string {
  if (!role) return '作者';
  return /[著译编绘注校辑撰]$/.test(role) && !role.endsWith('主编') ? `${role}者` : role;
}

/** 2017年3月第1版; either half where the other is not known. */
function issue(date: string | undefined, count: number | undefined, unit: string): string {
  return `${date ? printedDate(date) : ''}${count === undefined ? '' : `第${count}${unit}`}`;
}
