// Every rule's own examples, both ways: it finds fault with the wrong ones, at the place they name, and fixes them as they
// say; it passes the right ones. A rule about text without examples fails.
import { describe, expect, it } from 'vitest';
import { tryExample } from './examples.ts';
import { checkRules, pageRules } from './index.ts';

const pages = new Set(pageRules.map(({ id }) => id));

for (const rule of checkRules) {
  if (pages.has(rule.id)) continue;
  const { examples } = rule;
  if (!examples) {
    if ('find' in rule) it(`${rule.id} has examples`, () => expect(examples).toBeDefined());
    continue;
  }
  describe(rule.id, () => {
    it('has examples of both kinds', () => {
      expect(examples.wrong.length).toBeGreaterThan(0);
      expect(examples.right.length).toBeGreaterThan(0);
    });
    for (const [i, example] of examples.wrong.entries()) {
      it(`wrong ${i + 1}: ${example.text ?? JSON.stringify(example.facts)}`, async () => {
        const { findings, found, fixed } = await tryExample(rule, example);
        expect(findings.length, 'findings').toBeGreaterThan(0);
        if (example.count !== undefined) expect(findings.length).toBe(example.count);
        for (const finding of findings) expect(finding.rule).toBe(rule.id);
        if (example.found !== undefined) expect(found[0]).toBe(example.found);
        if (example.text !== undefined) expect(fixed).toBe(example.fixed ?? example.text);
      });
    }
    for (const [i, right] of examples.right.entries()) {
      const example = typeof right === 'string' ? { text: right } : right;
      it(`right ${i + 1}: ${example.text ?? JSON.stringify(example.facts)}`, async () => {
        const { findings } = await tryExample(rule, example);
        expect(findings.map(({ values, hint }) => ({ ...values, hint }))).toEqual([]);
      });
    }
  });
}
