// 版本记录 of a scan: labelled facts (责任编辑：… 开本：… 定价：…) and the lines that go with them (chinese-publishing.md
// §3). In: the scan's lines; out: facts by their key in book.yaml, with the line of each. A line without a known label is
// kept whole, as a further line of the publisher or of the imprint. Must not correct a fact.
import { creatorsOf } from './creators.ts';
import { cleanInline } from './lines.ts';
import { namedPiece } from './names.ts';
import { typedNumber } from './numbering.ts';
import type { Line, Scan } from './scan.ts';
import { squeeze, takeOut } from './scan.ts';

export interface Fact {
  /** Key in book.yaml, e.g. imprint.editor. */
  key: string;
  value: string;
  line: number;
}

const labels: [RegExp, string][] = [
  [/责任编辑|策划编辑|组稿编辑|责编/, 'imprint.editor'],
  [/责任校对|校对/, 'imprint.proofreader'],
  [/责任印制|责任印刷|印制|责任监印/, 'imprint.printManager'],
  [/封面设计|装帧设计|版式设计|书籍设计|美术编辑|整体设计/, 'imprint.designer'],
  [/出版发行|出版者|出版单位|出版社|出版/, 'publisher.name'],
  [/地址|社址|通讯地址/, 'publisher.address'],
  [/邮政编码|邮编/, 'publisher.postcode'],
  [/(?:销售|发行|营销|编辑|总编室|邮购|服务|联系|咨询)?(?:部)?电话/, 'publisher.telephone'],
  [/传真/, 'publisher.fax'],
  [/网址|网站|官网/, 'publisher.web'],
  [/E-?mail|电子邮箱|电子邮件|电子信箱|邮箱/i, 'publisher.email'],
  [/印刷者|印装|印刷|承印/, 'imprint.printer'],
  [/经销者|经销|发行者|发行/, 'imprint.distributor'],
  [/开本|成品尺寸/, 'imprint.sheetFormat'],
  [/印张/, 'imprint.sheets'],
  [/字数/, 'imprint.kiloCharacters'],
  [/版次/, 'edition'],
  [/印次/, 'edition'],
  [/印数/, 'imprint.printRun'],
  [/定价|价格/, 'imprint.price'],
  [/国际标准书号|标准书号|书号|ISBN/, 'isbn'],
  [/书名/, 'title'],
  [/著作责任者|作者|著者|编著者|主编|译者/, 'creators'],
];
const spaced = (source: string) => source.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, '[\\s　]*');
/** A label with a colon, or at the head of a line with white space after it; 版次 and ISBN need neither. */
const labelled = new RegExp(
  `(?<=^|[\\s　，,；;])(?:${labels.map(([pattern]) => `(${spaced(pattern.source)})`).join('|')})(?:\\s*[：:]|(?=[\\s　]{1,}\\S))`,
  'giu',
);

/** Facts of one line, in order; undefined where it carries no label. */
export function labelledFacts(text: string): { key: string; value: string; label: string }[] | undefined {
  const marks = [...text.matchAll(labelled)].filter(
    (match) =>
      /[：:]$/.test(match[0]) ||
      match.index === text.search(/\S/) ||
      /[：:]|\s{2}$|　$/.test(text.slice(0, match.index)),
  );
  if (marks.length === 0 || text.slice(0, marks[0]!.index).trim()) return undefined;
  const facts = marks.map((match, i) => {
    const index = match.slice(1, labels.length + 1).findIndex((group) => group !== undefined);
    const value = text.slice(match.index + match[0].length, marks[i + 1]?.index ?? text.length).trim();
    return { key: labels[index]![1], value, label: squeeze(match[0]) };
  });
  // 书号 ISBN 978-…: two labels of one fact.
  return facts.filter((fact, i) => fact.value !== '' || fact.key !== facts[i + 1]?.key);
}

/** Facts that are written without a label. */
export function plainFacts(text: string): { key: string; value: string }[] | undefined {
  const content = text.trim();
  const issued = /^(.*?(?:出版社|书局|印书馆|出版公司|出版集团|书店))\s*(?:出版发行|出版、发行|出版)$/u.exec(content);
  if (issued) return [{ key: 'publisher.name', value: issued[1]! }];
  const made = /^(\S+?(?:公司|厂|印刷|印务|中心))\s*(?:印制|印刷|印装|承印)(?:[\s　]+(\S+?)\s*经销)?$/u.exec(content);
  if (made) {
    return [
      { key: 'imprint.printer', value: made[1]! },
      ...(made[2] ? [{ key: 'imprint.distributor', value: made[2] }] : []),
    ];
  }
  const sold = /^(各地新华书店|全国新华书店|新华书店\S*)\s*(?:经\s*销|发行)?$/u.exec(content);
  if (sold) return [{ key: 'imprint.distributor', value: sold[1]! }];
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(content)) return [{ key: 'publisher.web', value: content }];
  if (/第\s*[\d一二三四五六七八九十]+\s*[版次]/.test(content) && /\d{4}\s*年/.test(content))
    return [{ key: 'edition', value: content }];
  const isbn = /^(?:ISBN\s*[:：]?\s*)?(97[89][-\d\s–—]{10,18})$/i.exec(content);
  if (isbn) return [{ key: 'isbn', value: isbn[1]! }];
  return undefined;
}

/** Takes the imprint out of the text: what follows the CIP block, or any crowd of labelled lines outside the chapters. */
export function takeImprint(
  scan: Scan,
  cipLine: number | undefined,
): { facts: Fact[]; publisherLines: Fact[]; lines: Fact[] } {
  const found = { facts: [] as Fact[], publisherLines: [] as Fact[], lines: [] as Fact[] };
  const region = regionOf(scan, cipLine);
  let publisherOpen = false;
  for (const line of region) {
    cleanInline(scan, line);
    const text = line.text.trim();
    const facts = labelledFacts(text) ?? plainFacts(text);
    if (facts?.every((fact) => fact.value)) {
      for (const fact of facts) found.facts.push({ key: fact.key, value: fact.value, line: line.n });
      takeOut(scan, line, 'imprint', 'fact', facts.map((fact) => `${fact.key}（${fact.value}）`).join('、'));
      publisherOpen = facts.some((fact) => fact.key.startsWith('publisher.'));
      continue;
    }
    const creators = creatorsOf(text);
    if (creators) {
      found.facts.push({ key: 'creators', value: text, line: line.n });
      takeOut(scan, line, 'imprint', 'fact', '作者，与扉页核对');
      continue;
    }
    const further = publisherOpen ? 'publisher.lines' : 'imprint.lines';
    (publisherOpen ? found.publisherLines : found.lines).push({ key: further, value: text, line: line.n });
    takeOut(scan, line, 'imprint', 'fact', further);
  }
  return found;
}

/** Lines that make up the imprint, rules and blank lines left out. */
function regionOf(scan: Scan, cipLine: number | undefined): Line[] {
  const open = (line: Line) => !line.role && squeeze(line.text) !== '';
  const stops = (line: Line) =>
    (line.depth > 0 && !labelledFacts(line.text.trim())) ||
    !!namedPiece(line.text) ||
    (line.text.length > 90 && !labelledFacts(line.text.trim())) ||
    (typedNumber(line.text)?.form === 'chapter' && line.text.length < 40) ||
    line.role === 'contents';
  if (cipLine !== undefined) {
    const last = scan.lines.findLastIndex((line) => line.role === 'cip');
    const after: Line[] = [];
    for (const line of scan.lines.slice(last + 1)) {
      if (stops(line)) break;
      if (open(line)) after.push(line);
    }
    if (after.some(hasLabel)) return after;
  }
  const lines = scan.lines.filter(open);
  const body = lines.findIndex((line) => typedNumber(line.text)?.form === 'chapter');
  // A crowd of four labelled lines among seven: before the first chapter, or at the very end of the book.
  const crowded = (index: number) =>
    hasLabel(lines[index]!) && lines.slice(index, index + 7).filter(hasLabel).length >= Math.min(4, lines.length);
  let start = lines.findIndex((_, index) => (body < 0 || index < body) && crowded(index));
  if (start < 0) start = lines.findIndex((_, index) => index > lines.length - 30 && crowded(index));
  if (start < 0) return [];
  const region: Line[] = [];
  for (const line of lines.slice(start)) {
    if (stops(line)) break;
    region.push(line);
  }
  // Whatever follows the last labelled line by more than three lines is not the imprint's any more.
  const lastLabel = region.findLastIndex(hasLabel);
  return region.slice(0, lastLabel + 4);
}

function hasLabel(line: Line): boolean {
  const text = line.text.trim();
  return text.length < 90 && !!(labelledFacts(text) ?? plainFacts(text));
}
