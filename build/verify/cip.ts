// The CIP block as issued → its facts, for comparing only: the block itself is printed as it stands. Understands the two
// usual layouts and the blanks that OCR leaves; says undefined rather than guess.

export interface CipFacts {
  title?: string;
  /** Names before 著, 编 …, as written. */
  responsibility?: string;
  place?: string;
  publisher?: string;
  year?: number;
  month?: number;
  isbn?: string;
  /** As written: （2017）第021259号. */
  number?: string;
  /** Whether the number has the form （年）第六位号. */
  numberFormed?: boolean;
}

const halfWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/gu, ' ');

/** Facts of a CIP block; empty where there is none. */
export function parseCip(text: string): CipFacts {
  const facts: CipFacts = {};
  const flat = halfWidth(text).replace(/\s+/gu, '');
  if (flat === '') return facts;
  const isbn = /ISBN[:]?([\d][\d-]{8,16}[\dXx])/u.exec(flat);
  if (isbn) facts.isbn = isbn[1];
  const number = /核字(\(?[^号]{4,20}号?)/u.exec(flat);
  if (number) {
    facts.number = number[1];
    facts.numberFormed = /^\((19|20)\d\d\)第?\d{6}号?$/u.test(number[1]!) || /^20\d{8}号?$/u.test(number[1]!);
  }
  // 题名 / 责任者. —出版地 : 出版者, 年.月
  const body = flat.replace(/^图书在版编目\(CIP\)数据/u, '').split(/ISBN/u)[0]!;
  const parts = /^(.+?)\/(.+?)\.?[—\-–]+([^:]+):([^,，]+)[,，](\d{4})\.(\d{1,2})/u.exec(body);
  if (parts) {
    facts.title = parts[1];
    facts.responsibility = parts[2]!.replace(/\.$/u, '');
    facts.place = parts[3];
    facts.publisher = parts[4];
    facts.year = Number(parts[5]);
    facts.month = Number(parts[6]);
  }
  return facts;
}

/** Two wordings of a name or title are the same but for width and white space. */
export function sameWords(a: string, b: string): boolean {
  const bare = (text: string) =>
    halfWidth(text)
      .replace(/[\s·.]+/gu, '')
      .normalize('NFC');
  return bare(a) === bare(b);
}
