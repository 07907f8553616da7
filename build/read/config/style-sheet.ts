// A house's style sheet, which is not ours: is it whole, does it stay where it is? In: CSS text. Out: findings. It cannot
// reach the network anyway (the pages' policy forbids it); this says so before anybody wonders. Must not rewrite anything.
import { type Diagnostic, diagnostic } from '../../diagnostic.ts';

/** CSS with comments and the insides of strings blanked, at the same offsets. */
function bare(css: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  return css.replace(/\/\*[\s\S]*?(?:\*\/|$)|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?/g, (found) =>
    found.startsWith('/*') ? blank(found) : `"${blank(found.slice(1, -1))}"`,
  );
}

const placeAt = (css: string, file: string, at: number) => {
  const before = css.slice(0, at).split('\n');
  return { file, line: before.length, column: before[before.length - 1]!.length + 1 };
};

/** What fetches, or what would end the sheet it is put into. */
const leaving = /@import\b|@charset\b|@namespace\b|@font-face\b|\burl\s*\(|\b(?:image|image-set|src)\s*\(|\\/gi;

/** @param file as findings name it */
export function checkSheet(css: string, file: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const text = bare(css);
  for (const match of text.matchAll(leaving)) {
    diagnostics.push(diagnostic('style-sheet-stays-inside', placeAt(css, file, match.index), { found: match[0] }));
  }
  const tag = /<[/!]/.exec(css);
  if (tag) diagnostics.push(diagnostic('style-sheet-stays-inside', placeAt(css, file, tag.index), { found: tag[0] }));
  const unbalanced = firstUnbalanced(text);
  if (unbalanced !== undefined) {
    const brace = text[unbalanced]!;
    diagnostics.push(diagnostic('style-sheet-is-balanced', placeAt(css, file, unbalanced), { brace }));
  }
  return diagnostics;
}

const closing: Record<string, string> = { '{': '}', '(': ')', '[': ']' };

function firstUnbalanced(text: string): number | undefined {
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const c = text[at]!;
    if (closing[c]) open.push(at);
    else if (c === '}' || c === ')' || c === ']') {
      const last = open.pop();
      if (last === undefined || closing[text[last]!] !== c) return last ?? at;
    }
  }
  return open[0];
}

/** Properties that a style's settings hold: set in a sheet, they are not in the table that fuzi doctor --style prints. */
const settled = /^(?:font|font-family|font-size|font-weight|line-height|text-align|text-indent)$/i;

/** The rules of a house's sheet that set what its settings should, as `h2 { font-size }`. */
export function rulesBesideSettings(css: string): string[] {
  const found: string[] = [];
  for (const [, selector = '', body = ''] of bare(css).matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
    const names = body.split(';').map((part) => part.split(':')[0]!.trim());
    const those = names.filter((name) => settled.test(name) || /^--/.test(name));
    if (those.length > 0) found.push(`${selector.trim().replace(/\s+/g, ' ')} { ${those.join('; ')} }`);
  }
  return found;
}
