// check.rules and check.waivers in book.yaml, and its profile, name rules that exist: a misspelt one would change nothing, in silence.
import { diagnostic, ruleIds } from '../../../diagnostic.ts';
import { nearestOf } from '../../nearest.ts';
import type { Rule } from '../../rule.ts';

export const checkRuleKnown: Rule = {
  id: 'check-rule-known',
  check(book) {
    const known = new Set<string>(ruleIds);
    const nearest = nearestOf(known);
    const named = [
      ...Object.keys(book.facts.check.rules).map((rule) => ({ rule, path: `check.rules.${rule}` })),
      ...Object.keys(book.facts.check.profileLevels?.rules ?? {}).map((rule) => ({ rule, path: 'check.profile' })),
      ...(book.facts.check.waivers ?? []).map(({ rule }, i) => ({ rule, path: `check.waivers.${i}` })),
    ];
    return named
      .filter(({ rule }) => !known.has(rule))
      .map(({ rule, path }) => diagnostic('check-rule-known', book.factPlace(path), { rule }, { hint: nearest(rule) }));
  },
};
