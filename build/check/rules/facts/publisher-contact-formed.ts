// Postcode, telephone, fax, web address and e-mail have the form of such things (chinese-publishing.md §3.5): six digits;
// area code and seven or eight digits; a host; a name at a host.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { factSpan, longestFact } from '../../facts/fact-span.ts';
import { lettersIn, phonesIn, strangePhones } from '../../facts/telephones.ts';
import type { Rule } from '../../rule.ts';

/** Codes whose numbers have eight digits throughout; others have seven or eight. */
const eightDigits = /^0(?:10|2[0-57-9])$/;

/** www with another letter in it. */
const slip = /^(?:https?:\/\/)?(?:[a-vx-z]ww|w[a-vx-z]w|ww[a-vx-z]|w{4,}|ww)\./i;

export const publisherContactFormed: Rule = {
  id: 'publisher-contact-formed',
  check(book) {
    const { publisher } = book.facts;
    if (!publisher) return [];
    const found: Diagnostic[] = [];
    const say = (key: string, whole: string, fact: string, part: string, problem: string) => {
      const start = Math.max(0, whole.indexOf(part));
      const place = factSpan(book, key, whole, start, start + part.length);
      found.push(diagnostic('publisher-contact-formed', place, { fact, found: part, problem }));
    };
    const { postcode, web, email } = publisher;
    if (postcode !== undefined && !/^\d{6}$/.test(postcode.trim()))
      say('publisher.postcode', postcode, '邮政编码', postcode, '应为六位数字');
    for (const [key, fact] of [
      ['telephone', '电话'],
      ['fax', '传真'],
    ] as const) {
      const whole = publisher[key] ?? '';
      for (const text of lettersIn(whole)) say(`publisher.${key}`, whole, fact, text, '数字里混进了字母');
      for (const text of lettersIn(whole).length > 0 ? [] : strangePhones(whole))
        say(`publisher.${key}`, whole, fact, text, '没有这样的区号');
      // A number with a letter in it was told of.
      const plain = lettersIn(whole).reduce((text, one) => text.replace(one, ' '), whole);
      for (const { text, area, local } of phonesIn(plain)) {
        if (area === undefined || local === undefined) continue;
        const wanted = eightDigits.test(area) ? '8' : '7 或 8';
        if (local.length === 8 || (local.length === 7 && wanted !== '8')) continue;
        say(`publisher.${key}`, whole, fact, text, `${area} 之后应为 ${wanted} 位数字，这里有 ${local.length} 位`);
      }
    }
    const host = /^(?:https?:\/\/)?(?:[\p{L}\p{N}_-]+\.)+\p{L}{2,}(?:[:/?#].*)?$/u;
    for (const one of parts(web)) if (slip.test(one)) say('publisher.web', web!, '网址', one, '“www”少写或错写了字母');
    for (const one of parts(web))
      if (!host.test(one)) say('publisher.web', web!, '网址', one, '应为 http://www.example.com 的样子');
    const mail = /^[\w.+-]+@(?:[\p{L}\p{N}_-]+\.)+\p{L}{2,}$/u;
    for (const one of parts(email))
      if (!mail.test(one)) say('publisher.email', email!, '电子邮箱', one, '应为 name@example.com 的样子');
    return found;
  },
  examples: {
    wrong: [
      { facts: withContact({ postcode: '10012' }), found: '10012', count: 1 },
      { facts: withContact({ telephone: '010-6700442' }), found: '010-6700442', count: 1 },
      { facts: withContact({ telephone: '010-81234567；0571-812345678' }), found: '0571-812345678', count: 1 },
      { facts: withContact({ fax: '021-812345678' }), count: 1 },
      { facts: withContact({ telephone: '011-81234567' }), found: '011-81234567', count: 1 },
      { facts: withContact({ telephone: '010-8123456O' }), found: '010-8123456O', count: 1 },
      { facts: withContact({ web: 'http://wwe.example.com' }), count: 1 },
      { facts: withContact({ web: 'http//www.example.com' }), count: 1 },
      { facts: withContact({ email: 'box.example.com' }), count: 1 },
    ],
    right: [
      { facts: withContact({ telephone: '010-81234567 81234568' }) },
      { facts: withContact({ telephone: '（0571）8123456-801' }) },
      { facts: withContact({ telephone: '010-81234567/68' }) },
      { facts: withContact({ telephone: '400-810-0000' }) },
      {
        facts: withContact({
          telephone: '13800000000',
          web: 'www.example.com；https://shop.example.cn/a?b=c',
          email: 'a.b@example.com.cn',
        }),
      },
      { facts: withContact({ telephone: '（总编室）0771-5600000（营销部）0771-56000001' }) },
      { facts: withContact({ web: '出版社.中国' }) },
    ],
  },
};

function withContact(contact: Record<string, string>): Record<string, unknown> {
  return { publisher: { name: '河埠出版社', ...contact } };
}

/** Several addresses in one value. */
const parts = (text: string | undefined): string[] =>
  (text ?? '')
    .slice(0, longestFact)
    .split(/[\s；;、，,]+/)
    .filter(Boolean)
    .slice(0, 8);
