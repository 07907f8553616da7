// The web address and the e-mail of one house are under one registrable domain (chinese-publishing.md §3.5). A letter
// apart, one of them is mistyped; quite another domain is a question. Public mail hosts are nobody's own.
import { distance } from 'fastest-levenshtein';
import { diagnostic } from '../../../diagnostic.ts';
import { domainOf } from '../../../read/facts/hosts.ts';
import { factSpan, longestFact } from '../../facts/fact-span.ts';
import type { Rule } from '../../rule.ts';

const publicMail =
  /^(?:163|126|139|188|189|263|sina|sohu|qq|foxmail|yeah|tom|21cn|aliyun|wo|gmail|hotmail|outlook|live|yahoo|icloud|msn|vip)\./;

/** A letter off in five, or two letters that changed places. */
function isNear(a: string, b: string): boolean {
  const edits = distance(a, b);
  const letters = (host: string) => [...host].sort().join('');
  return edits <= Math.max(1, b.length / 5) || (edits <= 2 && letters(a) === letters(b));
}

export const publisherHostsAgree: Rule = {
  id: 'publisher-hosts-agree',
  check(book) {
    const { web, email } = book.facts.publisher ?? {};
    if (!web || !email || Math.max(web.length, email.length) > longestFact) return [];
    const hosts = [...web.matchAll(/(?:https?:\/\/)?((?:[\w-]+\.)+[a-z]{2,})/gi)].map(([, host]) => domainOf(host!));
    const odd = [...email.matchAll(/[\w.+-]+@((?:[\w-]+\.)+[a-z]{2,})/gi)].flatMap((match) => {
      const domain = domainOf(match[1]!);
      if (publicMail.test(domain) || hosts.length === 0 || hosts.includes(domain)) return [];
      const start = match.index + match[0].length - match[1]!.length;
      const place = factSpan(book, 'publisher.email', email, start, start + match[1]!.length);
      const own = domain.split('.')[0]!;
      const isSlip = hosts.some((host) => isNear(host.split('.')[0]!, own));
      const more = {
        related: [factSpan(book, 'publisher.web', web)],
        ...(isSlip ? {} : { severity: 'info' as const }),
      };
      return diagnostic('publisher-hosts-agree', place, { web: hosts[0]!, email: domain }, more);
    });
    return odd.slice(0, 1);
  },
  examples: {
    wrong: [
      { facts: withHosts('http://www.hebu-press.com', 'box@hepu-press.com'), found: 'hepu-press.com', count: 1 },
      { facts: withHosts('http://www.hebupress.com', 'box@hebuperss.com'), found: 'hebuperss.com', count: 1 },
      { facts: withHosts('www.hebupress.com.cn', 'box@river.cn'), found: 'river.cn', count: 1 },
    ],
    right: [
      { facts: withHosts('http://www.hebupress.com', 'box@mail.hebupress.com') },
      { facts: withHosts('http://www.hebupress.com.cn', 'box@hebupress.com.cn') },
      { facts: withHosts('http://www.hebupress.com', 'hebupress@163.com') },
      { facts: withHosts('http://www.hebupress.com', 'hebupress@vip.sina.com') },
    ],
  },
};

function withHosts(web: string, email: string): Record<string, unknown> {
  return { publisher: { name: '河埠出版社', web, email } };
}
