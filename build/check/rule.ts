// The shape of a check rule. A rule comes in one file under rules/, is plain data, and only reports: severities,
// waivers, folding and order are policy.ts's. It must not change the book, read files or look at another rule.
import type { Book } from '../book.ts';
import type { Diagnostic, RuleId } from '../diagnostic.ts';
import type { Survey } from './survey.ts';

export interface Rule {
  /** The rule id its findings carry; the file has the same name. */
  id: RuleId;
  /**
   * What breaks the rule in this book, in any order.
   * @param book the resolved book
   * @param survey the nodes of all its trees by type, with their places: one walk serves every rule
   */
  check(book: Book, survey: Survey): Diagnostic[];
}
