// fuzi check --rules: every rule of the check stage, with its level, its message and its examples. In: the rules. Out: a
// text or JSON. The handbook's list is made of the same (rulesByClass), and a test holds the two together.
import { classNames } from '../catalogue/classes.ts';
import { checkRules } from '../check/index.ts';
import type { Example } from '../check/rule.ts';
import { entryOf, type RuleClass, type RuleId, ruleClassOf, type Severity } from '../diagnostic.ts';
import type { Language } from '../report-text.ts';
import type { Terminal } from '../terminal.ts';

export interface ListedRule {
  id: RuleId;
  class: RuleClass;
  severity: Severity;
  /** Why it is off unless turned on. */
  off?: { zh: string; en: string };
  fixes: boolean;
  wrong: string[];
  right: string[];
}

const exampleText = (example: string | Example): string[] => {
  const text = typeof example === 'string' ? example : example.text;
  return text === undefined ? [] : [text];
};

/** Every rule of the check stage, in the order they run. */
export function listedRules(): ListedRule[] {
  return checkRules.map(({ id, off, examples }) => ({
    id,
    class: ruleClassOf(id),
    severity: entryOf(id).severity,
    ...(off ? { off } : {}),
    fixes: examples?.wrong.some(({ fixed }) => fixed !== undefined) ?? false,
    wrong: examples?.wrong.flatMap(exampleText) ?? [],
    right: examples?.right.flatMap(exampleText) ?? [],
  }));
}

/** A rule speaks of no one thing: what a finding would name is left open. */
export const general = (text: string) => text.replace(/\{\w+\}/g, '…');

const severityNames = {
  zh: { error: '错误', warning: '警告', info: '提示', off: '关' },
  en: { error: 'error', warning: 'warning', info: 'info', off: 'off' },
} as const;

/** The level a rule ships with, as it is shown. */
export const levelShown = (rule: ListedRule, language: Language) =>
  severityNames[language][rule.off ? 'off' : rule.severity];

export function runRules(format: 'text' | 'json', language: Language, terminal: Terminal): number {
  const rules = listedRules();
  if (format === 'json') {
    const records = rules.map((rule) => ({ ...rule, off: rule.off?.[language], ...entryOf(rule.id)[language] }));
    terminal.out(JSON.stringify(records, undefined, 2));
    return 0;
  }
  const zh = language === 'zh';
  let shownClass: RuleClass | undefined;
  for (const rule of rules) {
    if (rule.class !== shownClass) terminal.out(`\n## ${classNames[rule.class]?.[language] ?? rule.class}\n`);
    shownClass = rule.class;
    const { what, why, todo } = entryOf(rule.id)[language];
    const fixes = rule.fixes ? (zh ? '，可自动改' : ', fixable') : '';
    terminal.out(`${rule.id}  ${levelShown(rule, language)}${fixes}`);
    terminal.out(`    ${general(what)}`);
    terminal.out(`    ${zh ? '原因：' : 'why: '}${general(why)}`);
    terminal.out(`    ${zh ? '做法：' : 'do: '}${general(todo)}`);
    if (rule.off) terminal.out(`    ${zh ? '默认关闭：' : 'off because: '}${rule.off[language]}`);
    if (rule.wrong[0] !== undefined) terminal.out(`    ✘ ${oneLineOf(rule.wrong[0])}`);
    if (rule.right[0] !== undefined) terminal.out(`    ✔ ${oneLineOf(rule.right[0])}`);
  }
  const off = rules.filter((rule) => rule.off).length;
  terminal.out(zh ? `\n共 ${rules.length} 条，默认关闭 ${off} 条。` : `\n${rules.length} rules, ${off} of them off.`);
  return 0;
}

const oneLineOf = (text: string) => {
  const line = text.replace(/\n+/g, ' ⏎ ');
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
};
