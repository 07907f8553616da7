// The matches of a global pattern in a text. Must give what matchAll gives; it costs nothing where there is none, which is
// the case for nearly every rule in nearly every passage: matchAll makes a copy of the pattern each time it is asked.

/**
 * Every match, in order.
 * @param pattern global; its lastIndex is 0 before and afterwards
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return [];
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    found.push(match);
    // An empty match must not be found again; within a pair of surrogates nothing begins.
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff && pattern.unicode ? 2 : 1;
  }
  return found;
}
