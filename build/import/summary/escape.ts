// Characters that are words of the text to mdBook, GitBook and HonKit and syntax to Fuzi: where each stands, and text of
// ours written so that both read it as it is. In: a stretch of source. Out: offsets that need a backslash. Pure.
import { attributesPattern, brokenAttributesPattern } from '../../read/parse/attributes.ts';
import { escapeText } from '../markdown.ts';

/** What begins something of Fuzi's; `\\.` first, since what is escaped already is left alone. */
const special =
  /\\[\s\S]|\[\^|\[-?@|\^\[|\{(?:\+\+|--|~~|==|>>)|(?:\+\+|--|~~|==|<<)\}|~>|\{|\$|(?<=^[ \t>]*):::|(?<=^[ \t>]*)::(?=include|page-break)/gm;

/**
 * Offsets in `text`, between `start` and `end`, before which a backslash must stand.
 * @param dollars whether a dollar needs one: a lone dollar does not
 */
export function escapesIn(text: string, start: number, end: number, dollars: boolean): number[] {
  const found: number[] = [];
  // From the head of the line: what counts only there must see it.
  const from = text.lastIndexOf('\n', start - 1) + 1;
  special.lastIndex = 0;
  for (const match of text.slice(from, end).matchAll(special)) {
    const at = from + match.index;
    const [said] = match;
    if (at < start || said.startsWith('\\')) continue;
    if (said === '{' && !isAttributes(text, at)) continue;
    if (said === '$' && !dollars) continue;
    // An edge that closes is escaped at its brace, all else at its first character.
    found.push(said.endsWith('}') ? at + said.length - 1 : said === '~>' ? at + 1 : at);
  }
  return found;
}

function isAttributes(text: string, at: number): boolean {
  for (const pattern of [attributesPattern, brokenAttributesPattern]) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return true;
  }
  return false;
}

/** Words of ours as Markdown: everything that Markdown or Fuzi would take for its own is escaped. */
export function written(text: string): string {
  return escapeText(text.replace(/\s+/g, ' '))
    .replace(/\^(?=\\\[)/g, '\\^')
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^([-+])(?=\s|$)/, '\\$1')
    .replace(/^>/, '\\>')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** A value for `key="…"`; what cannot be quoted is left out of it. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (!line.includes('"')) return `"${line}"`;
  return line.includes("'") ? `"${line.replace(/"/g, '”')}"` : `'${line}'`;
}
