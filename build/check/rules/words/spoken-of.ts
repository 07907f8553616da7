// Whether a text speaks of how words are written: what it then calls wrong is no slip of its own. In: a passage's text. Must
// not look further.

const words =
  /误[写作为用]|错[写作]|[写用]成|写错|错别字|别字|错字|不[写作]|应[写作为]|也作|又作|一作|异形词|混淆|笔误|形近/;

/** True of a sentence about misspelling. */
export const speaksOfSpelling = (text: string): boolean => words.test(text);
